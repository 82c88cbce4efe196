import { definePaginator, type CallContext } from "../../index.ts";
import { concatLists } from "../concat-lists.ts";
import type { OpenOptions } from "../lists-definition.ts";
import { mergeLists } from "../merge-lists.ts";

/** An item: its key, and what tells it from others. */
export type Item = readonly [key: number, id: string];

export interface Shelf {
  readonly name: string;
}

interface Query {
  readonly cursor?: string;
}

interface Answer {
  readonly data: readonly Item[];
  readonly next?: string;
}

/** "5a 4b" is an item of key 5 with the id "a", then one of key 4. */
export function itemsOf(text: string): Item[] {
  return text
    .split(" ")
    .filter(Boolean)
    .map((word) => [Number.parseFloat(word), word.replace(/^-?[\d.]+/, "")]);
}

/** Lists by name, in pages of so many items; a cursor is the id of the item before the page. */
export function shelves(lists: Record<string, string>, pageSize = 2) {
  const world = {
    lists: new Map(Object.entries(lists).map(([name, text]) => [name, itemsOf(text)])),
    pageSize,
    /** What was asked for: "a" is the first page of a list, "a:x" the one after the item x. */
    asked: [] as string[],
    /** Lists that fail, and with what. */
    broken: new Map<string, unknown>(),
    /** While it is set, requests wait for it. */
    gate: undefined as Promise<void> | undefined,
    /** Requests under way, now and at most. */
    underWay: 0,
    most: 0,
    /** Lists whose requests were aborted. */
    aborted: [] as string[],
    open: (shelf: Shelf, options: OpenOptions) =>
      definePaginator({
        name: shelf.name,
        call: (query: Query, context) => answer(shelf.name, query, context),
        inputToken: "cursor",
        outputToken: "next",
        items: "data",
      })({}, options),
  };

  async function answer(name: string, { cursor }: Query, { signal }: CallContext): Promise<Answer> {
    world.asked.push(cursor === undefined ? name : `${name}:${cursor}`);
    signal.addEventListener("abort", () => world.aborted.push(name));
    world.underWay += 1;
    world.most = Math.max(world.most, world.underWay);
    await world.gate;
    world.underWay -= 1;
    if (world.broken.has(name)) throw world.broken.get(name);
    const items = world.lists.get(name) ?? [];
    const from = cursor === undefined ? 0 : items.findIndex(([, id]) => id === cursor) + 1;
    const data = items.slice(from, from + world.pageSize);
    const last = data.at(-1);
    return last && from + data.length < items.length ? { data, next: last[1] } : { data };
  }

  const definition = {
    name: "shelves",
    lists: () => [...world.lists.keys()].map((name) => ({ name })),
    key: ({ name }: Shelf) => name,
    open: world.open,
    id: ([, id]: Item) => id,
    isGone: (error: unknown) => error === "gone",
  };
  const by = ([key]: Item) => key;
  return Object.assign(world, {
    definition,
    merged: mergeLists({ ...definition, by, order: "descending" }),
    ascending: mergeLists({ ...definition, by, order: "ascending" }),
    inTurn: concatLists(definition),
  });
}

/** The ids of items, in one text. */
export function idsOf(items: readonly { readonly item: Item }[]): string {
  return items.map(({ item: [, id] }) => id).join(" ");
}
