import type { PaginateOptions } from "@jobs/paginator-core";
import type { Contender } from "../contender.ts";
import type { Core } from "../core.ts";
import type { Feed } from "../feed.ts";

export const ourPages = "ours, `pages()`";
export const ourItems = "ours, items";

export function oursByPage(core: Core): Contender {
  return {
    name: ourPages,
    async read(feed) {
      let count = 0;
      for await (const page of listOf(core, feed).pages()) count += page.items.length;
      return count;
    },
  };
}

export function oursByItem(core: Core): Contender {
  return {
    name: ourItems,
    async read(feed) {
      let count = 0;
      for await (const thing of listOf(core, feed)) count += thing.id < 0 ? 0 : 1;
      return count;
    },
  };
}

/** Reads as many lists as the feed has pages, each of a single page. Shows what it costs to begin and to end a walk. */
export function oneByOne(name: string, core: Core, pages: number): Contender {
  return {
    name,
    async read(feed) {
      const list = listsOf(core, feed);
      let count = 0;
      for (let read = 0; read < pages; read += 1)
        for await (const page of list({}).pages()) count += page.items.length;
      return count;
    },
  };
}

export function listOf(core: Core, feed: Feed, options?: PaginateOptions) {
  return listsOf(core, feed)({}, options);
}

function listsOf({ definePaginator }: Core, feed: Feed) {
  return definePaginator({
    call: (_query: { cursor?: string }) => feed.fetch(),
    inputToken: "cursor",
    outputToken: "next",
    items: "items",
  });
}
