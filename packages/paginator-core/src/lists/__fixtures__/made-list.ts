import { definePaginator, type PaginateOptions } from "../../index.ts";
import type { Random } from "./random.ts";

/** An item of a made-up list. */
export interface Entry {
  readonly id: string;
  readonly key: number;
  /** Whether it was there before the first run. */
  readonly original: boolean;
}

/** A list of a world. */
export interface MadeList {
  readonly name: string;
  readonly group: string;
  readonly sorted: boolean;
  readonly tokens: "offset" | "keyed";
  /** Added to each token, as services give long ones. */
  readonly padding: string;
  items: Entry[];
  /** Whether it is named in this run. */
  present: boolean;
}

interface Query {
  readonly cursor?: string;
}

/** How a list answers during one run. */
export interface Service {
  readonly pageSize: (list: MadeList) => number;
  /** Whether this request fails. */
  readonly fails: (list: MadeList) => boolean;
  readonly random: Random;
  asked: number;
}

export class ServiceError extends Error {}

/** Opens a walk through a made-up list, with the core's own paginator. */
export function openMade(list: MadeList, service: Service, options: PaginateOptions) {
  const paginator = definePaginator({
    name: list.name,
    call: async ({ cursor }: Query) => {
      service.asked += 1;
      // Some answers take longer than others.
      for (let turns = service.random.upTo(3); turns > 0; turns -= 1) await Promise.resolve();
      if (service.fails(list)) throw new ServiceError(list.name);
      if (service.random.chance(0.05) && cursor !== undefined) return { data: [], next: cursor + "!" };
      const place = cursor?.replace(/!*$/, "").slice(0, -list.padding.length || undefined);
      const from = place === undefined ? 0 : placeOf(list, place);
      const to = Math.min(from + service.pageSize(list), list.items.length);
      const last = list.items[to - 1];
      const more = to < list.items.length || (service.random.chance(0.2) && place !== "end" && to > from);
      const next = list.tokens === "offset" ? String(to) : `after ${last?.id}`;
      return { data: list.items.slice(from, to), ...(more && { next: next + list.padding }) };
    },
    inputToken: "cursor",
    outputToken: "next",
    items: "data",
  });
  return paginator({}, options);
}

function placeOf(list: MadeList, place: string): number {
  if (list.tokens === "offset") return Number(place);
  return list.items.findIndex(({ id }) => `after ${id}` === place) + 1;
}
