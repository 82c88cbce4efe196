import { definePaginator } from "@jobs/paginator-core";
import type { Client } from "@modelcontextprotocol/sdk/client/index.js";
import type { ListToolsRequest } from "@modelcontextprotocol/sdk/types.js";

export const tools = (mcp: Client) =>
  definePaginator({
    call: (query: ListToolsRequest["params"], { signal }) => mcp.listTools(query, { signal }),
    inputToken: "cursor",
    outputToken: "nextCursor",
    items: "tools",
    hasMore: ({ nextCursor }) => nextCursor !== undefined,
  });
