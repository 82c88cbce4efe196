import { composePaginateRest } from "@octokit/plugin-paginate-rest";
import type { Contender } from "../contender.ts";
import type { Feed, FeedPage } from "../feed.ts";

/** All that the plugin uses of an Octokit: `request` and `request.endpoint`. */
type Iterate = (octokit: { request: object }, route: string, parameters: object) => AsyncIterable<FeedPage>;

export const octokit: Contender = {
  name: "octokit, `paginate.iterator`",
  package: "@octokit/plugin-paginate-rest",
  async read(feed) {
    let count = 0;
    for await (const page of iterate(octokitOver(feed), "GET /things", {})) count += page.data.length;
    return count;
  },
};

// The types require a whole Octokit.
const iterate = composePaginateRest.iterator as unknown as Iterate;

const endpoint = () => ({ method: "GET", url: "https://api.test/things", headers: {} });

function octokitOver(feed: Feed) {
  return { request: Object.assign(() => feed.fetch(), { endpoint }) };
}
