import { createPaginator } from "@smithy/core";
import type { Contender } from "../contender.ts";
import type { Feed, FeedPage } from "../feed.ts";

interface Query {
  readonly cursor?: string;
}

class Command {
  readonly input: Query;
  constructor(input: Query) {
    this.input = input;
  }
}

class Client {
  readonly #feed: Feed;
  constructor(feed: Feed) {
    this.#feed = feed;
  }
  send(_command: Command): Promise<FeedPage> {
    return this.#feed.fetch();
  }
}

const paginate = createPaginator<{ client: never }, Query, FeedPage>(Client, Command, "cursor", "next");

export const smithyCore: Contender = {
  name: "@smithy/core",
  package: "@smithy/core",
  async read(feed) {
    let count = 0;
    // Its types ask for a whole Smithy client; what runs asks for a `send`.
    const client = new Client(feed) as never;
    for await (const page of paginate({ client }, {})) count += page.items.length;
    return count;
  },
};
