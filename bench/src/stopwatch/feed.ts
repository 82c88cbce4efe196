import { randomBytes } from "node:crypto";
import { cpuTime } from "./clock.ts";

export interface Thing {
  readonly id: number;
}

/** One answer of the server. It has the members of every contender's API, so that none of them pays for a translation. */
export interface FeedPage {
  readonly items: readonly Thing[];
  readonly next: string | undefined;
  readonly data: readonly Thing[];
  readonly has_more: boolean;
  readonly headers: { readonly link: string | undefined };
}

/** A server that answers at once with one page after another, whatever the request. */
export interface Feed {
  fetch(): Promise<FeedPage>;
}

/** A feed that makes a few pages at a time, when the first of them is requested. */
export interface TimedFeed extends Feed {
  /** Nanoseconds of CPU time spent on making pages, to be subtracted from every contender's time. */
  readonly spent: number;
}

export interface FeedSize {
  readonly pages: number;
  readonly perPage: number;
  /** Whether each page is a whole list, without a token. */
  readonly single?: boolean;
}

/** How many pages are made at a time: so few that they are still in the processor's cache when read, like an answer just parsed. */
const AT_ONCE = 128;

export function createFeed({ pages, perPage, single = false }: FeedSize): TimedFeed {
  const things = Array.from({ length: perPage }, (_, id) => ({ id }));
  let ready: FeedPage[] = [];
  let made = 0;
  let at = 0;
  let spent = 0;

  function make(): void {
    const before = cpuTime();
    const tokens = randomTokens(Math.min(AT_ONCE, pages - made));
    made += tokens.length;
    const last = made === pages ? tokens.length - 1 : tokens.length;
    ready = tokens.map((token, index) => createPage(things, single || index === last ? undefined : token));
    at = 0;
    spent += cpuTime() - before;
  }

  return {
    async fetch() {
      if (at === ready.length) make();
      const page = ready[at++];
      if (page === undefined) throw new Error("a contender reads past the last page");
      return page;
    },
    get spent() {
      return spent;
    },
  };
}

export function createPage(items: readonly Thing[], next: string | undefined): FeedPage {
  const link = next && `<https://api.test/things?cursor=${next}>; rel="next"`;
  return { items, next, data: items, has_more: next !== undefined, headers: { link } };
}

/** Opaque tokens of 40 characters. Each is a new string that has not been hashed yet, like one from the network. */
export function randomTokens(count: number): string[] {
  const text = randomBytes(count * 20);
  return Array.from({ length: count }, (_, index) => text.toString("hex", index * 20, index * 20 + 20));
}
