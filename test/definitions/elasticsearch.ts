import type { Client, estypes } from "@elastic/elasticsearch";
import { definePaginator } from "@jobs/paginator-core";

export const hits = (elastic: Client) =>
  definePaginator({
    call: (query: estypes.SearchRequest, { signal }) => elastic.search<{ name: string }>(query, { signal }),
    inputToken: "search_after",
    items: ({ hits }) => hits.hits,
    outputToken: (_, { items }) => items.at(-1)?.sort,
    itemToken: (hit) => hit.sort,
    pageSize: { name: "size", min: 1, max: 10_000 },
  });
