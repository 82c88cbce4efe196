import type { Kind, OperationShape } from "./operation-shape.ts";

/** What the names and kinds of an operation's members say about its paging. */
export interface Reading {
  /** The input member that takes the page token. */
  readonly token: string | undefined;
  /** Where the output has the next token. */
  readonly next: string | undefined;
  /** What is paginated; `undefined` unless exactly one member may be. */
  readonly items: string | undefined;
  /** The input member for the page size. */
  readonly size: string | undefined;
  /** Where the output says whether there is more. */
  readonly more: string | undefined;
  /** All members that may be paginated. */
  readonly lists: readonly string[];
}

const tokenWord = /^(token|marker|position|continuationtoken|paginationtoken|exclusivestart.+)$/;
const sizeName = /^(max(imum)?(results?|items|records|pagesize)|limit|pagesize)$/i;
const moreName = /^((is)?truncated|hasmoreresults)$/i;

/** Reads an operation by the convention that nearly all of AWS keeps to. What has several readings stays `undefined`. */
export function readConvention(shape: OperationShape): Reading {
  const input = Object.entries(shape.input);
  const output = outputOf(shape);
  const named = (members: typeof input, name: RegExp, ...kinds: Kind[]) =>
    members.filter(([path, kind]) => name.test(lastName(path)) && kinds.includes(kind)).map(([path]) => path);

  const pair = onlyOne(tokenPairs(input.map(first), output.map(first)));
  const lists = listsOf(output);
  return {
    token: pair?.[0],
    next: pair?.[1],
    items: onlyOne(lists),
    size: onlyOne(named(input, sizeName, "number", "string")),
    more: onlyOne(named(output, moreName, "boolean")),
    lists,
  };
}

/** The members of the output; if the only one is a structure, its members. */
function outputOf({ output, within }: OperationShape): [path: string, kind: Kind][] {
  const members = Object.entries(output);
  const [name, kind] = members[0] ?? [];
  if (name === undefined || kind !== "structure" || members.length > 1) return members;
  return Object.entries(within(name)).map(([inner, innerKind]) => [`${name}.${inner}`, innerKind]);
}

/** Pairs of an input member and an output member for the same token: `Marker` and `NextMarker`, `pageToken` and `nextPageToken`. */
function tokenPairs(inputs: readonly string[], outputs: readonly string[]): [string, string][] {
  const takes = inputs.filter((name) => tokenWord.test(wordOf(name)));
  const pairs = takes.flatMap((token) =>
    outputs.filter((next) => wordOf(next) === wordOf(token)).map((next): [string, string] => [token, next]),
  );
  // If a response has a `NextMarker`, its `Marker` only repeats the one in the request.
  const onward = pairs.filter(([token, next]) => token !== lastName(next));
  return takes.length === 1 && onward.length > 0 ? onward : pairs;
}

function wordOf(path: string): string {
  const name = lastName(path).toLowerCase();
  return name
    .replace(/^(next|starting)/, "")
    .replace(/^page(?=token|marker)/, "")
    .replace(/^lastevaluated/, "exclusivestart");
}

/** Lists and maps. A map of tags counts only if there is nothing else: a resource always comes with all of its tags. */
function listsOf(output: readonly [path: string, kind: Kind][]): string[] {
  const all = output.filter(([, kind]) => kind === "list" || kind === "map");
  const beside = all.filter(([path, kind]) => kind === "list" || lastName(path).toLowerCase() !== "tags");
  return (beside.length > 0 ? beside : all).map(first);
}

function first([name]: readonly [string, Kind]): string {
  return name;
}

function lastName(path: string): string {
  return path.slice(path.lastIndexOf(".") + 1);
}

function onlyOne<Found>(found: readonly Found[]): Found | undefined {
  return found.length === 1 ? found[0] : undefined;
}
