import { definePaginator } from "@jobs/paginator-core";
import type { Client, SearchParameters } from "@notionhq/client";

export const search = (notion: Client) =>
  definePaginator({
    call: (query: SearchParameters) => notion.search(query),
    inputToken: "start_cursor",
    outputToken: "next_cursor",
    items: "results",
    hasMore: "has_more",
    pageSize: { name: "page_size", min: 1, max: 100 },
  });
