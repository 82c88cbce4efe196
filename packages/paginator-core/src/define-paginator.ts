import { openCursor } from "./cursor.ts";
import type { PagedIterable, PaginateOptions } from "./paged-iterable.ts";
import type { TokenCodec } from "./token-codec.ts";
import { createWalks, type LooseDefinition } from "./walk.ts";

/** What `call` is given beside its input. */
export interface CallContext {
  /** Aborts when the walk is aborted or left; pass it on to stop the request. */
  readonly signal: AbortSignal;
}

/** One request for one page. The bound is loose so that `call` alone decides every other type. */
// oxlint-disable-next-line typescript/no-explicit-any -- inference of the input needs a bound that accepts every function
export type Call = (input: any, context: CallContext) => PromiseLike<any>;

export type InputOf<C extends Call> = Parameters<C>[0];
export type ResponseOf<C extends Call> = Awaited<ReturnType<C>>;

type List = readonly unknown[] | null | undefined;
type Name<T> = keyof T & string;
/** A member that takes a number, among other types or alone. */
type SizeKey<T> = {
  [K in Name<T>]-?: number extends NonNullable<T[K]> ? K : NonNullable<T[K]> extends number ? K : never;
}[Name<T>];
type KeyOfType<T, Value> = { [K in Name<T>]-?: NonNullable<T[K]> extends Value ? K : never }[Name<T>];

/** Where the items of a response are: a key that holds a list, or a function. No list (`undefined`, `null`) is an empty page. */
export type Items<C extends Call> =
  | KeyOfType<ResponseOf<C>, readonly unknown[]>
  | ((response: ResponseOf<C>) => List);

type ListIn<C extends Call, I> = I extends (response: never) => infer L
  ? L
  : I extends keyof ResponseOf<C>
    ? ResponseOf<C>[I]
    : never;
export type ItemOf<C extends Call, I> =
  NonNullable<ListIn<C, I>> extends readonly (infer Item)[] ? Item : never;

export type InputToken<C extends Call> = Name<InputOf<C>> | readonly Name<InputOf<C>>[];

/** What a response says about where to go on: nothing, `null`, `""`, `0` or `false` mean that there is no more. */
type Next<T> = T | null | undefined | "" | 0 | false;

/** The place of the next token: a key of the response with a value that the input token takes, or a function. */
type OutputTokenFor<C extends Call, Token, Item> =
  | KeyOfType<ResponseOf<C>, NonNullable<Token>>
  | ((
      response: ResponseOf<C>,
      page: { readonly input: InputOf<C>; readonly items: readonly Item[] },
    ) => Next<Token>);

type OutputToken<C extends Call, T, Item> = T extends keyof InputOf<C>
  ? OutputTokenFor<C, InputOf<C>[T], Item>
  : {
      readonly [K in keyof T]: T[K] extends keyof InputOf<C>
        ? OutputTokenFor<C, InputOf<C>[T[K]], Item>
        : never;
    };

/** The input member for the page size, with its limits where the API names them. */
type PageSize<C extends Call> =
  | SizeKey<InputOf<C>>
  | { readonly name: SizeKey<InputOf<C>>; readonly min: number; readonly max: number };

/** What a paginated API looks like, in the words of the Smithy `@paginated` trait. */
export interface PaginatorDefinition<C extends Call, T extends InputToken<C>, I extends Items<C>> {
  /** Makes one request. Called once a page with a fresh input; retries are its own affair. */
  readonly call: C;
  /** The input member that takes the token, or several. */
  readonly inputToken: T;
  /** Where the response holds the next token, one for each `inputToken`. A function covers offsets, numbered pages and Link headers. */
  readonly outputToken: NoInfer<OutputToken<C, T, ItemOf<C, I>>>;
  /** Where the response holds its items. */
  readonly items: I;
  /**
   * The input member for the page size. With `min` and `max`, and where neither the options nor the input give a size,
   * a walk with `maxItems` asks for no more than is still wanted.
   */
  readonly pageSize?: PageSize<NoInfer<C>> | undefined;
  /** What resume tokens belong to: a token of a list with another name is refused. Default: the input token's name. */
  readonly name?: string | undefined;
  /** Another format for resume tokens. Default: the paginator's own. */
  readonly codec?: TokenCodec | undefined;
}

/** Starts one walk through the list that `input` asks for. Throws a `RangeError` for options that make no sense. */
export type Paginator<Input, Item, Response> = (
  input: Input,
  options?: PaginateOptions,
) => PagedIterable<Item, Response>;

/**
 * Defines how one API is paginated; names and types follow from `call`.
 *
 * @example
 * const search = definePaginator({
 *   call: (query: Query, { signal }) => getJson<Result>("/search", query, signal),
 *   inputToken: "cursor", outputToken: "next", items: "data", pageSize: "limit",
 * });
 * for await (const item of search({ q: "x" }, { maxItems: 500 })) use(item);
 */
export function definePaginator<C extends Call, const T extends InputToken<C>, const I extends Items<C>>(
  definition: PaginatorDefinition<C, T, I>,
): Paginator<InputOf<C>, ItemOf<C, I>, ResponseOf<C>> {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what the types have checked is now only names and functions
  const loose = definition as unknown as LooseDefinition<ResponseOf<C>>;
  const walkThrough = createWalks<ItemOf<C, I>, ResponseOf<C>>(loose);
  return (input, options = {}) => openCursor(walkThrough(input, options), options);
}
