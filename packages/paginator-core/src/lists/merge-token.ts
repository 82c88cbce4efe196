import { invalidToken } from "../token-codec.ts";
import { hash } from "./hash.ts";
import { isHint, type ListEntry } from "./list-entry.ts";
import type { SortKey, Watermark } from "./order.ts";
import { digits, escaped, fieldsOf, keyText, number, unescaped } from "./token-text.ts";

/** Where a merge stands. */
export interface MergePosition {
  /** Of the keys of all lists. */
  readonly digest: number | undefined;
  /** The key of the first item that was delivered. */
  readonly top: SortKey | undefined;
  /** The furthest item that was delivered. */
  readonly watermark: Watermark | undefined;
  /** Lists without an entry have nothing left; else they begin at their heads. */
  readonly rest: boolean;
  /** By the hash of the list's key. */
  readonly entries: ReadonlyMap<number, ListEntry>;
}

export const beginning: MergePosition = {
  digest: undefined,
  top: undefined,
  watermark: undefined,
  rest: false,
  entries: new Map(),
};

/**
 * Fields between dots: the hash of the name, "r" for `rest`, digest, top, the watermark, and an entry for each list. Tokens of pages stand as they are.
 * Entries that are hints are left out where the text would be longer than `max`, those with the fewest pages behind them first.
 */
export function encodeMerge(name: string, position: MergePosition, max: number): string {
  const { digest, top, watermark, rest, entries } = position;
  if (digest === undefined) return digits(hash(name));
  const head = [
    digits(hash(name)),
    rest ? "r" : "",
    digits(digest),
    top === undefined ? "" : keyText(top),
    watermarkText(watermark),
  ];
  const musts: string[] = [];
  const hints: { readonly text: string; readonly depth: number }[] = [];
  for (const [list, entry] of entries) {
    const text = entryText(list, entry);
    if (rest || !isHint(entry)) musts.push(text);
    else hints.push({ text, depth: entry.depth });
  }
  const fields = [...head, ...musts];
  let length = fields.join(".").length;
  for (const { text } of hints.toSorted((a, b) => b.depth - a.depth))
    if ((length += text.length + 1) <= max) fields.push(text);
    else break;
  return fields.join(".");
}

/** @throws {PaginationError} `INVALID_TOKEN` */
export function decodeMerge(name: string, token: string): MergePosition {
  const [rest, digest, top, watermark = "", ...entries] = fieldsOf(name, token);
  if (rest === undefined) return beginning;
  try {
    return {
      digest: number(digest),
      top: top ? keyOf(top) : undefined,
      watermark: watermarkOf(watermark.split("~")),
      rest: rest === "r",
      entries: new Map(entries.map(entryOf)),
    };
  } catch {
    throw invalidToken(name);
  }
}

function watermarkText(watermark: Watermark | undefined): string {
  if (!watermark) return "";
  const { key, list, id, fresh } = watermark;
  return [keyText(key), digits(list), digits(id), fresh ? "f" : ""].join("~");
}

function watermarkOf([key, list, id, fresh]: readonly string[]): Watermark | undefined {
  return key ? { key: keyOf(key), list: number(list), id: number(id), fresh: fresh === "f" } : undefined;
}

/** By the number of its parts: 2 done, 3 a page, 4 an anchor, more a floor. A "-" says `kept`. */
function entryText(list: number, { done, page = "", depth, anchored, kept, id, floor }: ListEntry): string {
  const parts = [digits(list), (kept ? "-" : "") + digits(depth)];
  if (!done) parts.push(escaped(page));
  if (anchored) parts.push(id === undefined ? "" : digits(id));
  if (floor) parts.push(watermarkText(floor));
  return parts.join("~");
}

function entryOf(text: string): [number, ListEntry] {
  const [list, pages, page, id, ...floor] = text.split("~");
  const [depth, kept] = pages!.split("-").toReversed();
  const entry: ListEntry = {
    done: page === undefined,
    depth: number(depth),
    kept: kept !== undefined,
    page: page ? unescaped(page) : undefined,
    anchored: id !== undefined && floor.length === 0,
    id: id && floor.length === 0 ? number(id) : undefined,
    floor: floor.length > 0 ? watermarkOf([id!, ...floor]) : undefined,
  };
  return [number(list), entry];
}

function keyOf(text: string): SortKey {
  const rest = text.slice(1);
  if (text.startsWith("s")) return unescaped(rest);
  const key = text.startsWith("i") ? Number.parseInt(rest, 36) : Number(unescaped(rest));
  if (!Number.isFinite(key)) throw new RangeError();
  return key;
}
