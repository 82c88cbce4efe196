import type { CallContext } from "./call-context.ts";
import { checkMember } from "./check-members.ts";
import { isObject } from "./is-object.ts";
import type { PaginateOptions } from "./paginate-options.ts";
import type { Tokens } from "./place.ts";
import { createTokenCodec, type TokenCodec } from "./token-codec.ts";

/** A request that was answered, as the functions of a definition see it. */
interface Answered {
  readonly input: object;
  readonly items: readonly unknown[];
}
type Read<Response> = (response: Response, page: Answered) => unknown;
type Size = { readonly name: string; readonly min: number; readonly max: number };

/** A `PaginatorDefinition` without the types that only serve its author. */
export interface LooseDefinition<Response> {
  readonly call: (input: object, context: CallContext) => PromiseLike<Response>;
  readonly inputToken: string | readonly string[];
  readonly outputToken: string | Read<Response> | readonly (string | Read<Response>)[];
  readonly items: string | ((response: Response) => unknown);
  readonly hasMore?: string | Read<Response> | undefined;
  readonly itemToken?: ((item: unknown, response: Response) => unknown) | undefined;
  readonly pageSize?: string | Size | undefined;
  readonly onRepeatedToken?: PaginateOptions["onRepeatedToken"];
  readonly name?: string | undefined;
  readonly codec?: TokenCodec | ((input: object) => TokenCodec) | undefined;
}

/** A definition in which each member has only one form. */
export type Definition<Response> = ReturnType<typeof resolveDefinition<Response>>;

/** @throws {RangeError} for a definition that makes no sense. */
export function resolveDefinition<Response>(given: LooseDefinition<Response>) {
  const { call, inputToken, outputToken, items, hasMore, itemToken, pageSize, codec } = given;
  checkMember("call", call, [(value) => typeof value === "function", "a function"]);
  const names = [inputToken].flat();
  const size = typeof pageSize === "object" ? pageSize : { name: pageSize ?? "", min: 1, max: Infinity };
  // A place within a page would have to hold the page size besides the token of the item.
  if (itemToken && names.includes(size.name))
    throw new RangeError("`itemToken` must be left out if the page size is a token.");

  /** The tokens that a function returned all at once: one by itself, several by name. */
  const inOrder = (tokens: unknown): Tokens =>
    typeof inputToken === "string" ? [tokens] : names.map((name) => isObject(tokens) && tokens[name]);
  const readers = [outputToken].flat().map(reader);

  const list = given.name ?? names.join();

  return {
    call,
    names,
    /** The name that resume tokens hold. */
    list,
    size,
    onRepeatedToken: given.onRepeatedToken,
    /** The value that the response holds for each input token. */
    nextTokens: (response: Response, page: Answered): Tokens =>
      typeof outputToken === "function"
        ? inOrder(outputToken(response, page))
        : // Faster for a single token, by far the most common case.
          readers.length === 1
          ? [readers[0]!(response, page)]
          : readers.map((read) => read(response, page)),
    items: reader(items),
    /** Where the items are, in the words of a message. */
    itemsAt: typeof items === "string" ? `"${items}"` : "the place that `items` reads",
    hasMore: hasMore === undefined ? undefined : reader(hasMore),
    itemTokens: itemToken && ((item: unknown, response: Response) => inOrder(itemToken(item, response))),
    codecFor: (input: object): TokenCodec =>
      typeof codec === "function" ? codec(input) : (codec ?? createTokenCodec(list)),
  };
}

/** A function that reads a key; a function of the definition stays as it is. */
function reader<Get extends (response: never, ...rest: never[]) => unknown>(from: string | Get) {
  if (typeof from === "function") return from;
  return (response: unknown): unknown =>
    // `false`, because a response that is no object is an error; `undefined` may mean an empty list.
    isObject(response) && response[from];
}
