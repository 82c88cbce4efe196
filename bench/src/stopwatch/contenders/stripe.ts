import type { Contender } from "../contender.ts";
import type { Feed, FeedPage, Thing } from "../feed.ts";

/** What we use of a file that the package does not export. A whole client around it would be measured, too. */
interface AutoPagination {
  makeAutoPaginationMethods(
    resource: { _makeRequest(): Promise<FeedPage> },
    parameters: object,
    options: object,
    method: "GET",
    path: string,
    spec: { methodType: "list" },
    firstPage: Promise<FeedPage>,
  ): AsyncIterable<Thing>;
}

const file = new URL("./autoPagination.js", import.meta.resolve("stripe"));
const { makeAutoPaginationMethods }: AutoPagination = await import(file.href);

export const stripe: Contender = {
  name: "stripe",
  package: "stripe",
  async read(feed) {
    let count = 0;
    for await (const thing of listOf(feed)) count += thing.id < 0 ? 0 : 1;
    return count;
  },
};

function listOf(feed: Feed): AsyncIterable<Thing> {
  const resource = { _makeRequest: () => feed.fetch() };
  return makeAutoPaginationMethods(
    resource,
    {},
    {},
    "GET",
    "/v1/things",
    { methodType: "list" },
    feed.fetch(),
  );
}
