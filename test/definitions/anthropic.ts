import type Anthropic from "@anthropic-ai/sdk";
import { definePaginator } from "@jobs/paginator-core";

export const models = (anthropic: Anthropic) =>
  definePaginator({
    call: (query: Anthropic.ModelListParams, { signal }) => anthropic.models.list(query, { signal }),
    inputToken: "after_id",
    outputToken: "last_id",
    items: "data",
    hasMore: "has_more",
    itemToken: (model) => model.id,
    pageSize: { name: "limit", min: 1, max: 1000 },
  });
