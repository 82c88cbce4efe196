import type { Listing, Settings } from "./listings.ts";

interface Hop {
  readonly ids: readonly string[];
  /** Where the listing stopped, as JSON. */
  readonly stop: string | undefined;
}

/** Lists with a limit, and goes on from each stop to the end. */
export async function walkListing(listing: Listing, settings: Settings): Promise<Hop[]> {
  const results: object[] = [];
  let StartingToken: string | undefined;
  do {
    const result = await listing.list(settings, { ...listing.config, StartingToken }).buildFullResult();
    StartingToken = tokenOf(result);
    results.push(result);
  } while (StartingToken !== undefined);
  return results.map((result) => hopOf(listing, result));
}

/** The part of a full result that is compared. */
export function hopOf({ items, id }: Listing, result: object): Hop {
  const token = tokenOf(result);
  const found = (result as Readonly<Record<string, readonly object[]>>)[items] ?? [];
  return { ids: found.map((item) => textAt(item, id)), stop: token === undefined ? undefined : atob(token) };
}

function tokenOf({ NextToken }: { readonly NextToken?: string }): string | undefined {
  return NextToken;
}

/** The value at a dotted path as text; bytes as base64. */
function textAt(item: object, path: string): string {
  const value = path
    .split(".")
    .reduce<unknown>((inner, name) => (inner as Readonly<Record<string, unknown>>)[name], item);
  return value instanceof Uint8Array ? Buffer.from(value).toString("base64") : String(value);
}
