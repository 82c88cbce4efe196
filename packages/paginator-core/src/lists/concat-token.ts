import { invalidToken } from "../token-codec.ts";
import { hash } from "./hash.ts";
import { digits, escaped, fieldsOf, number, unescaped } from "./token-text.ts";

/** A place in one list: the page of the last item passed, and the hash of its id. Without a page, it is the head; without an id, the page's first item. */
export interface ListPlace {
  readonly page: string | undefined;
  readonly id: number | undefined;
}

/** Where lists that come one after another stand. */
export interface ConcatPosition {
  /** The list that is read; `undefined` where only lists that could not be reached are left. */
  readonly list: number | undefined;
  /** Of the keys of all lists before it. */
  readonly digest: number;
  readonly place: ListPlace;
  /** Lists before it that could not be reached, by the hashes of their keys. */
  readonly left: ReadonlyMap<number, ListPlace>;
}

/** Fields between dots: the hash of the name, digest, the list that is read, and those left. */
export function encodeConcat(name: string, position?: ConcatPosition): string {
  const owner = digits(hash(name));
  if (!position) return owner;
  const { list, digest, place, left } = position;
  const current = list === undefined ? "" : placeText(list, place);
  return [owner, digits(digest), current, ...[...left].map(([own, at]) => placeText(own, at))].join(".");
}

/** `undefined` is the beginning. @throws {PaginationError} `INVALID_TOKEN` */
export function decodeConcat(name: string, token: string): ConcatPosition | undefined {
  const [digest, current, ...left] = fieldsOf(name, token);
  if (digest === undefined) return undefined;
  try {
    const [list, place] = current ? placeOf(current) : [undefined, { page: undefined, id: undefined }];
    return { list, digest: number(digest), place, left: new Map(left.map(placeOf)) };
  } catch {
    throw invalidToken(name);
  }
}

function placeText(list: number, { page = "", id }: ListPlace): string {
  return [digits(list), escaped(page), id === undefined ? "" : digits(id)].join("~");
}

function placeOf(text: string): [number, ListPlace] {
  const [list, page, id] = text.split("~");
  return [number(list), { page: page ? unescaped(page) : undefined, id: id ? number(id) : undefined }];
}
