import type { PaginateOptions } from "./paged-iterable.ts";
import { PaginationError } from "./pagination-error.ts";
import { createTokenCodec, type Position, type TokenCodec } from "./token-codec.ts";

type GetNext<Response> =
  | string
  | ((response: Response, page: { input: object; items: readonly unknown[] }) => unknown);
type SizeRange = { readonly name: string; readonly min: number; readonly max: number };

/** A `PaginatorDefinition` without the types that only its author needs. */
export interface LooseDefinition<Response> {
  readonly call: (input: object, context: { readonly signal: AbortSignal }) => PromiseLike<Response>;
  readonly inputToken: string | readonly string[];
  readonly outputToken: GetNext<Response> | readonly GetNext<Response>[];
  readonly items: string | ((response: Response) => unknown);
  readonly pageSize?: string | SizeRange | undefined;
  readonly name?: string | undefined;
  readonly codec?: TokenCodec | undefined;
}

/** All that a cursor needs to know of an API, for one input. */
export interface Walk<Item, Response> {
  readonly codec: TokenCodec;
  readonly call: LooseDefinition<Response>["call"];
  /** The position that the input itself names. */
  start(): Position;
  /** A fresh request for the page of these tokens, when `wanted` more of its items are of use. */
  request(tokens: Position["tokens"], wanted: number): object;
  /** Throws when the response has no list of items. */
  items(response: Response): readonly Item[];
  /** The tokens of the page after this one; `undefined` when there is none. */
  next(response: Response, input: object, items: readonly Item[]): Position["tokens"] | undefined;
}

/** Resolves a definition once, and then an input and its options for each walk. */
export function createWalks<Item, Response>(definition: LooseDefinition<Response>) {
  const names = [definition.inputToken].flat();
  const getNext = [definition.outputToken]
    .flat()
    .map((from) => (typeof from === "function" ? from : member(from)));
  const getItems = typeof definition.items === "function" ? definition.items : member(definition.items);
  const codec = definition.codec ?? createTokenCodec(definition.name ?? names.join(), names);
  const range = typeof definition.pageSize === "object" ? definition.pageSize : undefined;
  const sizeName = typeof definition.pageSize === "object" ? definition.pageSize.name : definition.pageSize;

  return (input: object, options: PaginateOptions): Walk<Item, Response> => {
    checkOptions(options, sizeName, range);
    // Only ever copied. Keys are added to it once, so that copies of it are cheap.
    let template: Record<string, unknown> = { ...input };
    if (options.pageSize !== undefined && sizeName !== undefined) template[sizeName] = options.pageSize;
    const limited = options.maxItems !== undefined && options.maxItems !== Infinity;
    const fitted = limited && range !== undefined && template[range.name] === undefined ? range : undefined;

    return {
      codec,
      call: definition.call,
      start() {
        const tokens: Record<string, unknown> = {};
        for (const name of names) tokens[name] = template[name];
        return { tokens, skip: 0 };
      },
      request(tokens, wanted) {
        for (const name of names)
          if (tokens[name] !== undefined && !(name in template))
            template = { ...template, [name]: undefined };
        const request = { ...template };
        for (const name of names) {
          const token = tokens[name];
          if (token !== undefined) request[name] = token;
          else if (name in request) delete request[name];
        }
        if (fitted !== undefined) request[fitted.name] = Math.max(fitted.min, Math.min(fitted.max, wanted));
        return request;
      },
      items(response) {
        const items: unknown = getItems(response) ?? [];
        if (Array.isArray(items)) return items;
        throw new PaginationError(
          "INVALID_PAGE",
          `A response holds no list where its items are expected: ${describe(items)} came instead.`,
        );
      },
      next(response, page, items) {
        let more = false;
        const tokens: Record<string, unknown> = {};
        names.forEach((name, index) => {
          const token = getNext[index]?.(response, { input: page, items });
          // "" and 0 too: APIs say so that nothing follows, and asked with it would start again.
          if (token) more = true;
          tokens[name] = token || undefined;
        });
        return more ? tokens : undefined;
      },
    };
  };
}

function member(name: string): (response: unknown) => unknown {
  return (response) => {
    if (typeof response === "object" && response !== null) return Reflect.get(response, name);
    const message = `A response is expected to be an object with ${JSON.stringify(name)}, but ${describe(response)} came.`;
    throw new PaginationError("INVALID_PAGE", message);
  };
}

function describe(value: unknown): string {
  return value === null ? "null" : `a value of type ${typeof value}`;
}

function checkOptions(
  { maxItems, pageSize, prefetch }: PaginateOptions,
  sizeName: string | undefined,
  range?: SizeRange,
): void {
  if (maxItems !== undefined && maxItems !== Infinity) checkInteger("maxItems", maxItems, 0);
  if (prefetch !== undefined) checkInteger("prefetch", prefetch, 0);
  if (pageSize === undefined) return;
  if (sizeName === undefined)
    throw new RangeError("`pageSize` is given, but this API has no page size to ask for. Leave it out.");
  checkInteger("pageSize", pageSize, range?.min ?? 1, range?.max);
}

function checkInteger(name: string, value: number, min: number, max = Number.MAX_SAFE_INTEGER): void {
  if (Number.isSafeInteger(value) && value >= min && value <= max) return;
  const limits = max === Number.MAX_SAFE_INTEGER ? `of ${min} or more` : `from ${min} to ${max}`;
  throw new RangeError(`\`${name}\` must be a whole number ${limits}, got ${String(value)}.`);
}
