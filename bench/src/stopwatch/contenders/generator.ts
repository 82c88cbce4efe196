import type { Contender } from "../contender.ts";
import type { Feed, FeedPage, Thing } from "../feed.ts";

export const generatorByPage: Contender = {
  name: "plain async generator, pages",
  async read(feed) {
    let count = 0;
    for await (const page of pagesOf(feed)) count += page.items.length;
    return count;
  },
};

export const generatorByItem: Contender = {
  name: "plain async generator, items",
  async read(feed) {
    let count = 0;
    for await (const thing of thingsOf(feed)) count += thing.id < 0 ? 0 : 1;
    return count;
  },
};

async function* pagesOf(feed: Feed): AsyncGenerator<FeedPage> {
  let page: FeedPage;
  do {
    page = await feed.fetch();
    yield page;
  } while (page.next !== undefined);
}

async function* thingsOf(feed: Feed): AsyncGenerator<Thing> {
  let page: FeedPage;
  do {
    page = await feed.fetch();
    for (const thing of page.items) yield thing;
  } while (page.next !== undefined);
}
