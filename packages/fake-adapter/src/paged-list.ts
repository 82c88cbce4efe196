import type { PageTokens } from "./page-token.ts";
import { ServiceError } from "./service-error.ts";

/** The page size if a request names none. Amplify's own is not documented. */
const defaultPageSize = 50;

interface ListPage<Item> {
  readonly items: readonly Item[];
  readonly nextToken: string | undefined;
}

/** One list of the service, cut into pages. */
export interface PagedList<Item> {
  page(request: {
    readonly nextToken?: string | undefined;
    readonly maxResults?: number | undefined;
  }): ListPage<Item>;
  get(key: string): Item | undefined;
  /** Replaces the item with the same key, or adds one before all others. Tokens given earlier stay valid. */
  put(item: Item): void;
  all(): readonly Item[];
  size(): number;
}

/** Tokens are bound to `name`; `keyOf` tells the items apart. */
export function createPagedList<Item>(
  name: string,
  initial: readonly Item[],
  keyOf: (item: Item) => string,
  tokens: PageTokens,
): PagedList<Item> {
  // In reverse, so that new items come at the end and the others keep their index.
  const items = initial.toReversed();
  const places = new Map(items.map((item, place) => [keyOf(item), place]));

  /** How many items come after the one that a token names. */
  function restAfter(token: string | undefined): number {
    if (token === undefined) return items.length;
    const place = places.get(tokens.read(name, token));
    if (place === undefined)
      throw new ServiceError("BadRequestException", "Invalid nextToken: its item is gone.");
    return place;
  }

  return {
    page({ nextToken, maxResults }) {
      const rest = restAfter(nextToken);
      const end = Math.max(rest - (maxResults || defaultPageSize), 0);
      const last = items[end];
      return {
        items: items.slice(end, rest).toReversed(),
        nextToken: end > 0 && last !== undefined ? tokens.write(name, keyOf(last)) : undefined,
      };
    },
    get(key) {
      const place = places.get(key);
      return place === undefined ? undefined : items[place];
    },
    put(item) {
      const key = keyOf(item);
      const place = places.get(key) ?? items.length;
      items[place] = item;
      places.set(key, place);
    },
    all: () => items.toReversed(),
    size: () => items.length,
  };
}
