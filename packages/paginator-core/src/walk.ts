import type { PaginateOptions } from "./paged-iterable.ts";
import { PaginationError } from "./pagination-error.ts";
import { isObject } from "./is-object.ts";
import { isWholeNumber } from "./is-whole-number.ts";
import { createTokenCodec, type Position, type TokenCodec } from "./token-codec.ts";

type GetNext<Response> =
  | string
  | ((response: Response, page: { input: object; items: readonly unknown[] }) => unknown);
/** The values of the input tokens, in the order of the definition: cheaper than a record for each page. */
export type Tokens = readonly unknown[];

/** A `Position` in the walk's own terms. */
export interface Place {
  readonly tokens: Tokens;
  readonly skip: number;
}

type Size = { readonly name: string | undefined; readonly min?: number; readonly max?: number };

/** A `PaginatorDefinition` without the types that only its author needs. */
export interface LooseDefinition<Response> {
  readonly call: (input: object, context: { readonly signal: AbortSignal }) => PromiseLike<Response>;
  readonly inputToken: string | readonly string[];
  readonly outputToken: GetNext<Response> | readonly GetNext<Response>[];
  readonly items: string | ((response: Response) => unknown);
  readonly pageSize?: string | Size | undefined;
  readonly name?: string | undefined;
  readonly codec?: TokenCodec | undefined;
}

/** All that a cursor needs to know of an API, for one input. */
export interface Walk<Item, Response> {
  readonly call: LooseDefinition<Response>["call"];
  /** The place that the input itself names. */
  readonly start: Place;
  encode(place: Place): string;
  /** Throws for what is not a token of this list. */
  decode(token: string): Place;
  /** A fresh request for the page of these tokens, when `wanted` more of its items are of use. */
  request(tokens: Tokens, wanted: number): object;
  /** Throws when the response has no list of items. */
  items(response: Response): readonly Item[];
  /** The tokens of the page after this one; `undefined` when there is none. */
  next(response: Response, request: object, items: readonly Item[]): Tokens | undefined;
}

/** Resolves a definition once, and then an input and its options for each walk. */
export function createWalks<Item, Response>(definition: LooseDefinition<Response>) {
  const names = [definition.inputToken].flat();
  const getNext = [definition.outputToken].flat().map(reader);
  const getItems = reader(definition.items);
  const codec = definition.codec ?? createTokenCodec(definition.name ?? names.join());
  const size: Size =
    typeof definition.pageSize === "object" ? definition.pageSize : { name: definition.pageSize };
  const { name: sizeName = "", min = 1, max = Infinity } = size;

  const membersOf = (tokens: Tokens) => Object.fromEntries(names.map((name, index) => [name, tokens[index]]));
  const placeOf = ({ tokens, skip }: Position): Place => ({
    tokens: names.map((name) => tokens[name]),
    skip,
  });

  return (input: object, options: PaginateOptions): Walk<Item, Response> => {
    const { maxItems = Infinity, pageSize, prefetch = 0 } = options;
    if (maxItems !== Infinity) checkInteger("maxItems", maxItems, 0);
    checkInteger("prefetch", prefetch, 0);
    // Only ever copied: a copy that has every key already is cheap to fill.
    const template: Record<string, unknown> = { ...membersOf([]), ...input };
    if (pageSize !== undefined) {
      if (!sizeName) throw new RangeError("This API has no `pageSize`.");
      checkInteger("pageSize", pageSize, min, max);
      template[sizeName] = pageSize;
    }
    // A size that is a token is chosen once for the whole list.
    const fitted = maxItems + max < Infinity && template[sizeName] === undefined && !names.includes(sizeName);

    return {
      call: definition.call,
      start: placeOf({ tokens: template, skip: 0 }),
      encode: ({ tokens, skip }) => codec.encode({ tokens: membersOf(tokens), skip }),
      decode: (token) => placeOf(codec.decode(token)),
      request(tokens, wanted) {
        const request = { ...template };
        names.forEach((name, index) => {
          request[name] = tokens[index];
          if (request[name] === undefined) delete request[name];
        });
        if (fitted) request[sizeName] = Math.max(min, Math.min(max, wanted));
        return request;
      },
      items(response) {
        const items: unknown = getItems(response) ?? [];
        if (Array.isArray(items)) return items;
        throw new PaginationError("INVALID_PAGE", "A response has no list of items.");
      },
      next(response, request, items) {
        const page = { input: request, items };
        // "" and 0 too: APIs say so that nothing follows, and asked with it would start again.
        const tokens = getNext.map((get) => get(response, page) || undefined);
        return tokens.some(Boolean) ? tokens : undefined;
      },
    };
  };
}

/** Reads a key; a function of the definition is called as it is. */
function reader<Get extends (response: never, ...rest: never[]) => unknown>(from: string | Get) {
  if (typeof from === "function") return from;
  return (response: unknown): unknown =>
    // What is no object has no list of items: `undefined` would be an empty one.
    isObject(response) && response[from];
}

function checkInteger(name: string, value: unknown, min: number, max = Infinity): void {
  if (isWholeNumber(value, min, max)) return;
  throw new RangeError(`\`${name}\` must be an integer from ${min} to ${max}, got ${String(value)}.`);
}
