import type { CallContext } from "./call-context.ts";
import type { PaginateOptions } from "./paginate-options.ts";
import type { TokenCodec } from "./token-codec.ts";

/** One request for one page. The bound is loose so that `call` alone decides every other type. */
// oxlint-disable-next-line typescript/no-explicit-any -- inference of the input needs a bound that accepts every function
export type Call = (input: any, context: CallContext) => PromiseLike<any>;

type InputOf<C extends Call> = NonNullable<Parameters<C>[0]>;
export type ResponseOf<C extends Call> = Awaited<ReturnType<C>>;

type List = readonly unknown[];
/** The names of a type's members. With an index signature, which allows every name, only those that are written out. */
type Name<T> = [WrittenOut<T>] extends [never] ? keyof T & string : WrittenOut<T>;
type WrittenOut<T> = keyof { [K in keyof T as string extends K ? never : K]: T[K] } & string;
/** Written as a template, so that the compiler's messages list the names. */
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
/** `L` is what an `items` function returns; if `I` is known, it is the key or that function. */
export type ItemOf<C extends Call, I, L = never> =
  NonNullable<[I] extends [never] ? L : ListIn<C, I>> extends readonly (infer Item)[] ? Item : never;

/** An item, as a function of the definition sees it. TypeScript infers these functions in the order they are written. */
type KnownItem<C extends Call, I> = [I] extends [never]
  ? "Write `items` above this member: the type of an item is known only after it."
  : ItemOf<C, I>;

export type InputToken<C extends Call> = Name<InputOf<C>> | readonly Name<InputOf<C>>[];

/** A next token, or a value that says that there is none. */
type Next<T> = T | null | undefined | "" | 0 | false;
/** The value of one input token, or of several by name. */
type TokenOf<C extends Call, T> = T extends readonly (infer N)[]
  ? { readonly [K in Extract<N, Name<InputOf<C>>>]?: Next<InputOf<C>[K]> }
  : InputOf<C>[Extract<T, keyof InputOf<C>>];

/** A request that was answered: its input, and the items it brought. */
interface Answered<C extends Call, Item> {
  readonly input: InputOf<C>;
  readonly items: readonly Item[];
}

/** A key of the response whose value the input token takes. */
type OutputKey<C extends Call, T> = KeyOfType<ResponseOf<C>, NonNullable<TokenOf<C, T>> | false>;
/**
 * Must not be hidden behind a conditional type or a type parameter: TypeScript would then infer `any` for it if `call`
 * has a `{ signal }` without a type of its own.
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
  /** Makes one request. Called once per page, with a new input; retries are up to it. It must not read from the walk that it is called for. */
  readonly call: C;
  /** The input member that takes the token, or a list of several. */
  readonly inputToken: T;
  /**
   * Where the response holds the next token: a key or a function. For several input tokens, a list of these,
   * or one function that returns all of them by name.
   * Without `hasMore`, a token that is absent, `null`, `""`, `0` or `false` means that there is no more.
   * A function covers offsets, numbered pages and Link headers. The number of a page means nothing without the page size:
   * make the size a second token, or items are repeated or lost when it changes.
   */
  readonly outputToken:
    | OutputKey<C, T>
    | OutputFunction<C, T, KnownItem<C, I>>
    | (readonly unknown[] & {
        readonly [K in keyof T]: OutputKey<C, T[K]> | OutputFunction<C, T[K], KnownItem<C, I>>;
      });
  /**
   * Where the response holds its items: a key or a function. A response with neither a list nor a next token throws
   * `INVALID_PAGE`; if the API leaves empty lists out, say so: `items: (response) => response.files ?? []`.
   */
  readonly items: I | ((response: ResponseOf<C>) => L);
  /**
   * Whether the list goes on: a key or a function, read as truthy. If given, it alone decides: then `""` and 0 are tokens,
   * a token beside `false` is not used, and `true` without a token (`null`, `undefined`, `false`) throws `TOKEN_MISSING`.
   * Default: the list goes on as long as there is a token.
   */
  readonly hasMore?:
    | KeyOfType<ResponseOf<C>, boolean>
    | ((response: ResponseOf<C>, page: Answered<C, KnownItem<C, I>>) => unknown)
    | undefined;
  /**
   * The API's own cursor after an item: a value for `inputToken`, or several by name. With it, a position
   * within a page stays exact when the list grows at its head. After a page's last item, `outputToken` is used.
   */
  readonly itemToken?: ((item: KnownItem<C, I>, response: ResponseOf<C>) => TokenOf<C, T>) | undefined;
  /**
   * The input member for the page size. If it has `min` and `max`, and neither the options nor the input give a size, a walk
   * with `maxItems` asks for no more items than it still needs, and for more once a page has brought fewer than it was asked for.
   * Leave it out if tokens count pages.
   */
  readonly pageSize?:
    | SizeKey<InputOf<NoInfer<C>>>
    | { readonly name: SizeKey<InputOf<NoInfer<C>>>; readonly min: number; readonly max: number }
    | undefined;
  /** What to do when this API gives a page token that it gave before, unless the options of a walk say otherwise. Default: `"error"`. */
  readonly onRepeatedToken?: PaginateOptions["onRepeatedToken"];
  /** The name of the list that resume tokens belong to: tokens of a list with another name are refused. Default: the input token's name. */
  readonly name?: string | undefined;
  /**
   * Another format for resume tokens, or a function that makes one for each input: for tokens that are bound to a query,
   * checked or signed. Default: `createTokenCodec(name)`, for tokens that JSON can carry.
   */
  readonly codec?: TokenCodec | ((input: InputOf<C>) => TokenCodec) | undefined;
}

/** Whether JSON brings a value of this type back as it was. An object with methods does not survive; deeper than four levels nothing is checked. */
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

/** What a definition must have besides what the types of its members ask for. */
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
