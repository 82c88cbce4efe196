import type { CallContext } from "./call-context.ts";
import type { PaginateOptions } from "./paginate-options.ts";
import type { TokenCodec } from "./token-codec.ts";

/** One request for one page. The bound is loose so that `call` alone decides every other type. */
// oxlint-disable-next-line typescript/no-explicit-any -- inference of the input needs a bound that accepts every function
export type Call = (input: any, context: CallContext) => PromiseLike<any>;

type InputOf<C extends Call> = NonNullable<Parameters<C>[0]>;
export type ResponseOf<C extends Call> = Awaited<ReturnType<C>>;

type List = readonly unknown[];
/** The names that a type knows. Beside an index signature, which takes every name, those that are written out. */
type Name<T> = [WrittenOut<T>] extends [never] ? keyof T & string : WrittenOut<T>;
type WrittenOut<T> = keyof { [K in keyof T as string extends K ? never : K]: T[K] } & string;
/** Written as a template, so that messages list the names. */
type KeyOfType<T, Value> = `${{ [K in Name<T>]-?: NonNullable<T[K]> extends Value ? K : never }[Name<T>]}`;
/** A member that takes a number, among other types or alone. */
type SizeKey<T> = `${{
  [K in Name<T>]-?: number extends NonNullable<T[K]> ? K : NonNullable<T[K]> extends number ? K : never;
}[Name<T>]}`;

/** Where the items of a response are: a key that holds a list, or a function. */
export type Items<C extends Call> = KeyOfType<ResponseOf<C>, List> | ((response: ResponseOf<C>) => List);

type ListIn<C extends Call, I> = I extends (response: never) => infer L
  ? L
  : I extends keyof ResponseOf<C>
    ? ResponseOf<C>[I]
    : never;
/** `L` is what a function gives; where `I` is known, it is the key or that function. */
export type ItemOf<C extends Call, I, L = never> =
  NonNullable<[I] extends [never] ? L : ListIn<C, I>> extends readonly (infer Item)[] ? Item : never;

/** An item, as a function of the definition sees it. TypeScript reads such functions in order. */
type KnownItem<C extends Call, I> = [I] extends [never]
  ? "Write `items` above this member: until then nothing is known of an item."
  : ItemOf<C, I>;

export type InputToken<C extends Call> = Name<InputOf<C>> | readonly Name<InputOf<C>>[];

/** What says where to go on, or that there is no more. */
type Next<T> = T | null | undefined | "" | 0 | false;
/** The value of one input token, or of several by their names. */
type TokenOf<C extends Call, T> = T extends readonly (infer N)[]
  ? { readonly [K in Extract<N, Name<InputOf<C>>>]?: Next<InputOf<C>[K]> }
  : InputOf<C>[Extract<T, keyof InputOf<C>>];

/** One request that was answered. */
interface Answered<C extends Call, Item> {
  readonly input: InputOf<C>;
  readonly items: readonly Item[];
}

/** A key of the response with a value that the input token takes. */
type OutputKey<C extends Call, T> = KeyOfType<ResponseOf<C>, NonNullable<TokenOf<C, T>> | false>;
/**
 * Must not stand behind a conditional type or a type parameter: beside a `call` with a `{ signal }` that has no
 * type of its own, TypeScript would give it `any`.
 */
type OutputFunction<C extends Call, T, Item> = (
  response: ResponseOf<C>,
  page: Answered<C, Item>,
) => Next<TokenOf<C, T>>;

/** What a paginated API looks like, in the words of the Smithy `@paginated` trait. */
export interface PaginatorDefinition<
  C extends Call,
  T extends InputToken<C>,
  I extends Items<C>,
  L extends List,
> {
  /** Makes one request. Called once a page with a fresh input; retries are its own affair. It must not read the walk it works for. */
  readonly call: C;
  /** The input member that takes the token, or several. */
  readonly inputToken: T;
  /**
   * Where the response holds the next token: a key or a function. For several input tokens a list of these,
   * or one function that gives all of them by their names.
   * Without `hasMore`, nothing, `null`, `""`, `0` and `false` mean that there is no more.
   * A function covers offsets, numbered pages and Link headers. The number of a page means nothing without the size of
   * the pages: make the size a second token, or items come twice or never when it changes.
   */
  readonly outputToken:
    | OutputKey<C, T>
    | OutputFunction<C, T, KnownItem<C, I>>
    | (readonly unknown[] & {
        readonly [K in keyof T]: OutputKey<C, T[K]> | OutputFunction<C, T[K], KnownItem<C, I>>;
      });
  /**
   * Where the response holds its items: a key or a function. A response with neither a list nor a next token is `INVALID_PAGE`;
   * if the API leaves empty lists out, say so: `items: (response) => response.files ?? []`.
   */
  readonly items: I | ((response: ResponseOf<C>) => L);
  /**
   * Whether the list goes on: a key or a function, read as truthy. Where it is given it alone decides: `""` and 0 are tokens then,
   * a token beside `false` is not used, and `true` without a token (`null`, `undefined`, `false`) is `TOKEN_MISSING`. Default: the list goes on while there is a token.
   */
  readonly hasMore?:
    | KeyOfType<ResponseOf<C>, boolean>
    | ((response: ResponseOf<C>, page: Answered<C, KnownItem<C, I>>) => unknown)
    | undefined;
  /**
   * The API's own cursor after an item: a value for `inputToken`, or several by their names. With it a position
   * within a page stays exact when the list grows at its head. After a page's last item `outputToken` is used.
   */
  readonly itemToken?: ((item: KnownItem<C, I>, response: ResponseOf<C>) => TokenOf<C, T>) | undefined;
  /**
   * The input member for the page size. With `min` and `max`, and where neither the options nor the input give a size,
   * a walk with `maxItems` asks for no more than is still wanted, and for more once a page has brought less than it was asked for.
   * Leave it out where tokens count pages.
   */
  readonly pageSize?:
    | SizeKey<InputOf<NoInfer<C>>>
    | { readonly name: SizeKey<InputOf<NoInfer<C>>>; readonly min: number; readonly max: number }
    | undefined;
  /** What a page token that was seen before means to this API, unless the options of a walk say otherwise. Default: `"error"`. */
  readonly onRepeatedToken?: PaginateOptions["onRepeatedToken"];
  /** What resume tokens belong to: a token of a list with another name is refused. Default: the input token's name. */
  readonly name?: string | undefined;
  /**
   * Another format for resume tokens, or a function that makes one for each input, for tokens that are bound to a query,
   * checked or signed. Default: `createTokenCodec(name)`, for tokens that JSON can carry.
   */
  readonly codec?: TokenCodec | ((input: InputOf<C>) => TokenCodec) | undefined;
}

/** Whether JSON brings a value of this type back as it was. What methods belong to it does not; what lies deeper than four levels is not looked at. */
type InJson<T, Depth extends 0[] = []> = unknown extends T
  ? true
  : T extends string | number | boolean | null | undefined
    ? true
    : T extends bigint | symbol | ((...all: never[]) => unknown)
      ? false
      : Depth["length"] extends 4
        ? true
        : T extends readonly (infer Element)[]
          ? InJson<Element, [...Depth, 0]>
          : { [K in keyof T]-?: InJson<T[K], [...Depth, 0]> }[keyof T];

type TokenMember<T> = T extends readonly (infer N)[] ? N : T;

interface JsonCannotCarryTheseTokens {
  readonly codec: object;
}
interface ListMayBeAbsent<K extends string> {
  readonly items: `'${K}' may be absent. Say what that means: items: (response) => response.${K} ?? []`;
}

/** What a definition lacks, beside what its members say one by one. */
export type Complete<C extends Call, T, I> = (false extends InJson<
  InputOf<C>[Extract<TokenMember<T>, keyof InputOf<C>>]
>
  ? JsonCannotCarryTheseTokens
  : unknown) &
  ([I] extends [never]
    ? unknown
    : I extends Name<ResponseOf<C>>
      ? ResponseOf<C>[I] extends List
        ? unknown
        : ListMayBeAbsent<I>
      : unknown);
