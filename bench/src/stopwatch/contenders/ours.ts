import { definePaginator, type PaginateOptions } from "@jobs/paginator-core";
import type { Contender } from "../contender.ts";
import type { Feed } from "../feed.ts";

export const oursByPage: Contender = {
  name: "ours, `pages()`",
  async read(feed) {
    let count = 0;
    for await (const page of listOf(feed).pages()) count += page.items.length;
    return count;
  },
};

export const oursByItem: Contender = {
  name: "ours, items",
  async read(feed) {
    let count = 0;
    for await (const thing of listOf(feed)) count += thing.id < 0 ? 0 : 1;
    return count;
  },
};

export function listOf(feed: Feed, options?: PaginateOptions) {
  const list = definePaginator({
    call: (_query: { cursor?: string }) => feed.fetch(),
    inputToken: "cursor",
    outputToken: "next",
    items: "items",
  });
  return list({}, options);
}
