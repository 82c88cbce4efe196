import { createPaginator } from "@smithy/core";
import { QueryCommand, type Query } from "../../query-command.ts";
import type { Contender } from "../contender.ts";
import type { Feed, FeedPage } from "../feed.ts";

class Client {
  readonly #feed: Feed;
  constructor(feed: Feed) {
    this.#feed = feed;
  }
  send(_command: QueryCommand): Promise<FeedPage> {
    return this.#feed.fetch();
  }
}

const paginate = createPaginator<{ client: never }, Query, FeedPage>(Client, QueryCommand, "cursor", "next");

export const smithyCore: Contender = {
  name: "@smithy/core",
  package: "@smithy/core",
  async read(feed) {
    let count = 0;
    // The types require a whole Smithy client; the code only calls `send`.
    const client = new Client(feed) as never;
    for await (const page of paginate({ client }, {})) count += page.items.length;
    return count;
  },
};
