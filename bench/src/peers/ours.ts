import { definePaginator } from "@jobs/paginator-core";
import type { Peer } from "../peer.ts";
import { hasMore, type ScriptedApi } from "../scripted-api.ts";

interface Query {
  readonly limit?: number;
  readonly cursor?: string;
}

export const ours: Peer = {
  name: "ours",
  known: "@jobs/paginator-core",
  packages: [],
  driven:
    "`definePaginator` with `hasMore` and the range of `pageSize`, and in the row of the grown list with `itemToken`; read by items",
  input: () => ({}),
  open(api, input, { startingToken, maxItems } = {}) {
    const list = listThrough(api)(input, { startingToken, maxItems });
    const items = list[Symbol.asyncIterator]();
    return {
      async next() {
        const answer = await items.next();
        return answer.done ? answer : { value: [answer.value], done: false };
      },
      token: () => list.resumeToken,
    };
  },
};

function listThrough(api: ScriptedApi) {
  return definePaginator({
    call: async ({ cursor, limit }: Query) => api.page(cursor, limit),
    inputToken: "cursor",
    items: "items",
    outputToken: "next",
    hasMore,
    pageSize: { name: "limit", min: 1, max: 1000 },
    itemToken: api.takesItems ? String : undefined,
  });
}
