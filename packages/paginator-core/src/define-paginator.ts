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
export type ItemOf<C extends Call, I, L = never> =
  NonNullable<ListIn<C, I> | L> extends readonly (infer Item)[] ? Item : never;

export type InputToken<C extends Call> = Name<InputOf<C>> | readonly Name<InputOf<C>>[];

/** What a response says about where to go on: nothing, `null`, `""`, `0` or `false` mean that there is no more. */
type Next<T> = T | null | undefined | "" | 0 | false;

type TokenOf<C extends Call, T> = InputOf<C>[Extract<T, keyof InputOf<C>>];

/**
 * The place of the next token: a key of the response with a value that the input token takes, or a function.
 * The function must not stand behind a conditional type or a type parameter: beside a `call` with a `{ signal }` that has no
 * type of its own, TypeScript would give it `any`.
 */
type OutputToken<C extends Call, T, Item> =
  | KeyOfType<ResponseOf<C>, NonNullable<TokenOf<C, T>>>
  | ((
      response: ResponseOf<C>,
      page: { readonly input: InputOf<C>; readonly items: readonly Item[] },
    ) => Next<TokenOf<C, T>>);

/** The input member for the page size, with its limits where the API names them. */
type PageSize<C extends Call> =
  | SizeKey<InputOf<C>>
  | { readonly name: SizeKey<InputOf<C>>; readonly min: number; readonly max: number };

/** What a paginated API looks like, in the words of the Smithy `@paginated` trait. */
export interface PaginatorDefinition<
  C extends Call,
  T extends InputToken<C>,
  I extends Items<C>,
  L extends List,
> {
  /** Makes one request. Called once a page with a fresh input; retries are its own affair. */
  readonly call: C;
  /** The input member that takes the token, or several. */
  readonly inputToken: T;
  /**
   * Where the response holds the next token, one for each `inputToken`. A function covers offsets, numbered pages and Link headers.
   * A number of a page counts in the size of pages: make the size a second token, or items come twice or never when it changes.
   */
  readonly outputToken:
    | OutputToken<C, T, ItemOf<C, I>>
    | (readonly unknown[] & { readonly [K in keyof T]: OutputToken<C, T[K], ItemOf<C, I>> });
  /** Where the response holds its items. `L` is what a function gives, also where `outputToken` comes first and has left `I` empty. */
  readonly items: I | ((response: ResponseOf<C>) => L);
  /**
   * The input member for the page size. With `min` and `max`, and where neither the options nor the input give a size,
   * a walk with `maxItems` asks for no more than is still wanted. Leave it out where tokens count pages.
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
export function definePaginator<
  C extends Call,
  const T extends InputToken<C>,
  const I extends Items<C> = never,
  L extends List = never,
>(definition: PaginatorDefinition<C, T, I, L>): Paginator<InputOf<C>, ItemOf<C, I, L>, ResponseOf<C>> {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what the types have checked is now only names and functions
  const loose = definition as unknown as LooseDefinition<ResponseOf<C>>;
  const walkThrough = createWalks<ItemOf<C, I, L>, ResponseOf<C>>(loose);
  return (input, options = {}) => openCursor(walkThrough(input, options), options);
}
