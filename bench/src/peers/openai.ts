import { OpenAI } from "openai";
import { fakeFetch } from "../fake-fetch.ts";
import { runOf, type Peer } from "../peer.ts";
import { hasMore, type ScriptedApi } from "../scripted-api.ts";

export const openai: Peer = {
  name: "openai",
  known: "OpenAI's client",
  packages: ["openai"],
  driven: "`client.beta.chatkit.threads.list` over a fake fetch, read by `iterPages()`",
  input: () => ({}),
  open(api, input, { startingToken } = {}) {
    const query = startingToken === undefined ? input : { ...input, after: startingToken };
    // Users of this library await the first page, and iterate from there.
    const first = clientOver(api).beta.chatkit.threads.list(query);
    const pages = first.then((page) => page.iterPages());
    return runOf(
      { next: async () => (await pages).next() },
      (page) => page.data.map(({ id }) => Number(id)),
      (page) => page.last_id,
    );
  },
};

function clientOver(api: ScriptedApi): OpenAI {
  const answer = fakeFetch(api, "after", (page) => {
    const data = page.items.map((id) => ({ id: String(id), object: "chatkit.thread" }));
    return { body: { object: "list", data, last_id: page.next ?? null, has_more: hasMore(page) } };
  });
  return new OpenAI({ apiKey: "none", fetch: answer, maxRetries: 0 });
}
