import { getPagedAsyncIterator } from "@azure/core-paging";
import type { Contender } from "../contender.ts";
import type { Feed, Thing } from "../feed.ts";

export const azureByPage: Contender = {
  name: "azure, `byPage()`",
  package: "@azure/core-paging",
  async read(feed) {
    let count = 0;
    for await (const page of listOf(feed).byPage()) count += page.length;
    return count;
  },
};

export const azureByItem: Contender = {
  name: "azure, items",
  package: "@azure/core-paging",
  async read(feed) {
    let count = 0;
    for await (const thing of listOf(feed)) count += thing.id < 0 ? 0 : 1;
    return count;
  },
};

function listOf(feed: Feed) {
  return getPagedAsyncIterator<Thing, readonly Thing[]>({
    firstPageLink: "",
    async getPage() {
      const { items, next } = await feed.fetch();
      return next === undefined ? { page: items } : { page: items, nextPageLink: next };
    },
  });
}
