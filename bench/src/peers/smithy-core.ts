import { createPaginator } from "@smithy/core";
import { runOf, type Peer } from "../peer.ts";
import { QueryCommand, type Query } from "../query-command.ts";
import type { ScriptedApi, ScriptedPage } from "../scripted-api.ts";

class Client {
  readonly #api: ScriptedApi;
  constructor(api: ScriptedApi) {
    this.#api = api;
  }
  async send({ input }: QueryCommand): Promise<ScriptedPage> {
    return this.#api.page(input.cursor);
  }
}

const paginate = createPaginator<{ client: never; startingToken?: string }, Query, Partial<ScriptedPage>>(
  Client,
  QueryCommand,
  "cursor",
  "next",
  "limit",
);

export const smithyCore: Peer = {
  name: "smithy",
  known: "the core of the clients that are generated from Smithy models, AWS's among them",
  packages: ["@smithy/core"],
  driven:
    "`createPaginator` over a client with a `send`, read by pages; its `stopOnSameToken`, off by default, would end a list of one repeated token without an error",
  notApplicable: {
    "more-without-token": "it reads no flag beside the token",
    "empty-cursor": 'in AWS\'s APIs `""` is the end',
  },
  input: () => ({}),
  open(api, input, { startingToken } = {}) {
    // The types require a whole Smithy client; the code only calls `send`.
    const client = new Client(api) as never;
    const pages = paginate(startingToken === undefined ? { client } : { client, startingToken }, input);
    return runOf(
      pages,
      // In the outputs of Smithy clients, every member may be missing.
      (page) => page.items ?? [],
      (page) => page.next,
    );
  },
};
