import { readPageToken, writePageToken } from "./page-token.ts";
import { ServiceFault } from "./service-fault.ts";

/** What the service takes as the page size when a request names none. Amplify's own is not documented. */
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
}

/** `name` is what its tokens are bound to; `keyOf` tells the items apart. */
export function createPagedList<Item>(
  name: string,
  items: readonly Item[],
  keyOf: (item: Item) => string,
): PagedList<Item> {
  const places = new Map(items.map((item, index) => [keyOf(item), index]));

  function startOf(token: string | undefined): number {
    if (token === undefined) return 0;
    const key = readPageToken(name, token);
    const place = key === undefined ? undefined : places.get(key);
    if (place === undefined)
      throw new ServiceFault("BadRequestException", "Invalid nextToken: it was not given by this list.");
    return place + 1;
  }

  return {
    get(key) {
      const place = places.get(key);
      return place === undefined ? undefined : items[place];
    },
    page({ nextToken, maxResults }) {
      const start = startOf(nextToken);
      const end = start + (maxResults || defaultPageSize);
      const last = items[end - 1];
      return {
        items: items.slice(start, end),
        nextToken: end < items.length && last !== undefined ? writePageToken(name, keyOf(last)) : undefined,
      };
    },
  };
}
