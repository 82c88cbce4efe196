import { definePaginator } from "@jobs/paginator-core";
import type { WebClient } from "@slack/web-api";

export const channels = (slack: WebClient) =>
  definePaginator({
    call: slack.conversations.list,
    inputToken: "cursor",
    outputToken: ({ response_metadata }) => response_metadata?.next_cursor,
    items: ({ channels }) => channels ?? [],
    pageSize: { name: "limit", min: 1, max: 999 },
  });
