import { Octokit } from "@octokit/core";
import { paginateRest } from "@octokit/plugin-paginate-rest";
import { fakeFetch } from "../fake-fetch.ts";
import { runOf, type Peer } from "../peer.ts";
import type { ScriptedApi } from "../scripted-api.ts";

const PagingOctokit = Octokit.plugin(paginateRest);

export const octokit: Peer = {
  name: "octokit",
  known: "GitHub's client",
  packages: ["@octokit/plugin-paginate-rest", "@octokit/core"],
  driven:
    "`octokit.paginate.iterator` over a fake fetch that answers with Link headers, read by pages; the `data` of a page is what was answered, and where that is no list it is the reader who trips over it",
  notApplicable: { "more-without-token": "it reads no flag beside the token" },
  input: () => ({}),
  open(api, input, { startingToken } = {}) {
    const client = new PagingOctokit({ request: { fetch: fetchFrom(api) } });
    const parameters = startingToken === undefined ? input : { ...input, cursor: startingToken };
    const pages = client.paginate.iterator("GET /events", parameters);
    return runOf(
      pages[Symbol.asyncIterator](),
      (page) => page.data.map(Number),
      (page) => /cursor=(\w*)/.exec(page.headers.link ?? "")?.[1],
    );
  },
};

function fetchFrom(api: ScriptedApi) {
  return fakeFetch(api, "cursor", ({ items, next }) => {
    if (next === undefined) return { body: items };
    return { body: items, headers: { link: `<https://api.github.com/events?cursor=${next}>; rel="next"` } };
  });
}
