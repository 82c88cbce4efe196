import { CallSettings, PageDescriptor } from "google-gax";
import type { Contender } from "../contender.ts";
import type { Feed, Thing } from "../feed.ts";

const descriptor = new PageDescriptor("pageToken", "nextPageToken", "things");
const settings = new CallSettings({ autoPaginate: false });

type Call = Parameters<typeof descriptor.asyncIterate>[0];

export const gax: Contender = {
  name: "gax, `asyncIterate`",
  package: "google-gax",
  async read(feed) {
    let count = 0;
    const things: AsyncIterable<Partial<Thing> | undefined> = descriptor.asyncIterate(
      callOf(feed),
      {},
      settings,
    );
    for await (const thing of things) count += thing?.id === undefined ? 0 : 1;
    return count;
  },
};

function callOf(feed: Feed): Call {
  const call = async () => {
    const page = await feed.fetch();
    return [page.items, page.next === undefined ? null : { pageToken: page.next }, page];
  };
  // The types require a promise that can be cancelled; `asyncIterate` only awaits it.
  return call as unknown as Call;
}
