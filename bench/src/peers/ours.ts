import { definePaginator } from "@jobs/paginator-core";
import type { Peer } from "../peer.ts";
import type { ScriptedApi } from "../scripted-api.ts";

interface Query {
  readonly limit?: number;
  readonly cursor?: string;
}

export const ours: Peer = {
  name: "ours",
  packages: [],
  driven: "`definePaginator`, read by items",
  input: () => ({ limit: 4 }),
  open(api, input, startingToken) {
    const list = listThrough(api)(input, { startingToken });
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
    call: async ({ cursor }: Query) => api.page(cursor),
    inputToken: "cursor",
    outputToken: "next",
    items: "items",
  });
}
