import { definePaginator } from "@jobs/paginator-core";
import type OpenAI from "openai";

export const files = (openai: OpenAI) =>
  definePaginator({
    call: (query: OpenAI.FileListParams | undefined, { signal }) => openai.files.list(query, { signal }),
    inputToken: "after",
    outputToken: (_, { items }) => items.at(-1)?.id,
    items: "data",
    hasMore: "has_more",
    itemToken: (file) => file.id,
    pageSize: { name: "limit", min: 1, max: 10_000 },
  });
