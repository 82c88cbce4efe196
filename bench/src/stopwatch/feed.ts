import { randomBytes } from "node:crypto";

export interface Thing {
  readonly id: number;
}

/** One answer of the server, in the words of every contender at once so that none of them pays for a translation. */
export interface FeedPage {
  readonly items: readonly Thing[];
  readonly next: string | undefined;
  readonly data: readonly Thing[];
  readonly has_more: boolean;
  readonly headers: { readonly link: string | undefined };
}

/** A server that answers at once, with one page after another whatever it is asked. */
export interface Feed {
  fetch(): Promise<FeedPage>;
}

/** The pages are made before the clock runs. */
export function createFeed(pages: number, perPage: number): Feed {
  const things = Array.from({ length: perPage }, (_, id) => ({ id }));
  const tokens = randomTokens(pages);
  const ready = tokens.map((token, index) => createPage(things, index === pages - 1 ? undefined : token));
  let index = 0;
  return {
    async fetch() {
      const page = ready[index++];
      if (page === undefined) throw new Error("a contender reads past the last page");
      return page;
    },
  };
}

export function createPage(items: readonly Thing[], next: string | undefined): FeedPage {
  const link = next && `<https://api.test/things?cursor=${next}>; rel="next"`;
  return { items, next, data: items, has_more: next !== undefined, headers: { link } };
}

/** Opaque tokens of 40 characters. Each is a string that nothing has hashed yet, like one fresh from the network. */
export function randomTokens(count: number): string[] {
  const text = randomBytes(count * 20);
  return Array.from({ length: count }, (_, index) => text.toString("hex", index * 20, index * 20 + 20));
}
