import type { Contender } from "../contender.ts";
import type { Feed, FeedPage, Thing } from "../feed.ts";

/** The least that an async iterator over pages can do: without a generator, a guard or a position. */
export const handWrittenByPage: Contender = {
  name: "hand-written iterator, pages",
  async read(feed) {
    let count = 0;
    for await (const page of pagesOf(feed)) count += page.items.length;
    return count;
  },
};

/** The same for items: shows what `for await` itself costs. */
export const handWrittenByItem: Contender = {
  name: "hand-written iterator, items",
  async read(feed) {
    let count = 0;
    for await (const thing of thingsOf(feed)) count += thing.id < 0 ? 0 : 1;
    return count;
  },
};

function pagesOf(feed: Feed): AsyncIterable<FeedPage> {
  let more = true;
  const iterator: AsyncIterator<FeedPage> = {
    next() {
      if (!more) return Promise.resolve({ value: undefined, done: true });
      return feed.fetch().then((page) => {
        more = page.next !== undefined;
        return { value: page, done: false };
      });
    },
  };
  return { [Symbol.asyncIterator]: () => iterator };
}

function thingsOf(feed: Feed): AsyncIterable<Thing> {
  const pages = pagesOf(feed)[Symbol.asyncIterator]();
  let things: readonly Thing[] = [];
  let at = 0;
  const iterator: AsyncIterator<Thing> = {
    next() {
      const thing = things[at++];
      if (thing !== undefined) return Promise.resolve({ value: thing, done: false });
      return pages.next().then((answer) => {
        if (answer.done) return answer;
        things = answer.value.items;
        at = 0;
        return iterator.next();
      });
    },
  };
  return { [Symbol.asyncIterator]: () => iterator };
}
