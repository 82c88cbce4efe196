import { checkMember, checkMembers } from "./check-members.ts";
import { findLossy } from "./json-value.ts";
import { optionRules } from "./option-rules.ts";
import type { PaginateOptions } from "./paginate-options.ts";
import { PaginationError } from "./pagination-error.ts";
import type { Place, Tokens } from "./place.ts";
import { isPosition, type NamedTokens } from "./position.ts";
import type { Definition } from "./resolve-definition.ts";
import { invalidToken, type TokenCodec } from "./token-codec.ts";
import { wholeNumber } from "./whole-number.ts";

type Request = Record<string, unknown>;

/** What a response says. */
export interface Answer<Item> {
  readonly items: readonly Item[];
  /** Whether the list goes on. */
  readonly more: boolean;
  /** The tokens to request the next page with; `undefined` if the response has none. */
  readonly tokens: Tokens | undefined;
}

/** A definition applied to one input: builds requests, reads responses, and writes places as resume tokens. */
export class ListApi<Item, Response> {
  readonly definition: Definition<Response>;
  readonly repeatedTokenEnds: boolean;
  /** The place of the tokens in the input, or the beginning. */
  readonly start: Place;
  readonly #codec: TokenCodec;
  /** Copied for each request. It has every key already: filling in such a copy is cheaper than adding keys. */
  readonly #template: Readonly<Request>;
  /** Whether requests ask for no more items than the walk can use. */
  readonly #fitted: boolean;

  /** @throws {RangeError} for options that make no sense. */
  constructor(definition: Definition<Response>, input: object, options: PaginateOptions) {
    checkMembers("option", options, optionRules);
    const { names, size } = definition;
    const { maxItems = Infinity, pageSize } = options;
    const template: Request = { ...named(names, []), ...input };
    if (pageSize !== undefined) {
      if (!size.name)
        throw new RangeError(
          "The definition has no `pageSize`. Add it: the input member that takes the page size.",
        );
      checkMember("pageSize", pageSize, wholeNumber(size.min, size.max));
      template[size.name] = pageSize;
    }
    this.definition = definition;
    this.repeatedTokenEnds = (options.onRepeatedToken ?? definition.onRepeatedToken) === "end";
    this.start = { tokens: valuesOf(template, names), skip: 0 };
    this.#codec = definition.codecFor(input);
    this.#template = template;
    // A page size that is one of the tokens must stay the same for the whole list.
    this.#fitted =
      maxItems + size.max < Infinity && template[size.name] === undefined && !names.includes(size.name);
  }

  /** A new request for the page of these tokens, of which the walk can use `wanted` items. */
  request(tokens: Tokens, wanted: number): Request {
    const { names, size } = this.definition;
    const request = { ...this.#template };
    for (const [index, name] of names.entries()) {
      request[name] = tokens[index];
      if (tokens[index] === undefined) delete request[name];
    }
    if (this.#fitted) request[size.name] = Math.max(size.min, Math.min(size.max, Math.ceil(wanted)));
    return request;
  }

  /** The page size of a request divided by the number of items it brought; at least 1. */
  shortage(request: Request, brought: number): number {
    return this.#fitted ? Math.max(1, Number(request[this.definition.size.name]) / brought) : 1;
  }

  /** @throws {PaginationError} `INVALID_PAGE` or `LOSSY_TOKEN`. Functions of the definition may throw anything else. */
  read(response: Response, input: Request): Answer<Item> {
    const { items: getItems, itemsAt, nextTokens, hasMore } = this.definition;
    const found: unknown = getItems(response) ?? undefined;
    const items: readonly Item[] = Array.isArray(found) ? found : [];
    const page = { input, items };
    const tokens = given(nextTokens(response, page), hasMore !== undefined);
    const more = hasMore ? Boolean(hasMore(response, page)) : tokens !== undefined;
    // A token that cannot be written is reported when its page comes, not when somebody wants to resume there.
    const afterFirst = items.length > 0 ? this.tokensAfter(items[0]!, response) : undefined;
    if (afterFirst) this.identify(afterFirst);
    if (found === items || (found === undefined && (more || tokens))) {
      return { items, more, tokens };
    }
    throw new PaginationError(
      "INVALID_PAGE",
      `A response has no list of items at ${itemsAt}. If it is an error, let \`call\` throw it; if the API leaves empty lists out, write \`items: (response) => … ?? []\`.`,
    );
  }

  /** The API's own tokens for the place after an item, if there are any. */
  tokensAfter(item: Item, response: Response): Tokens | undefined {
    const { itemTokens } = this.definition;
    return itemTokens && given(itemTokens(item, response), true);
  }

  /**
   * A text that is the same for equal tokens. The members of an object are sorted, because an API may change their order.
   *
   * @throws {PaginationError} `LOSSY_TOKEN` for a token that a resume token cannot hold.
   */
  identify(tokens: Tokens): string {
    const [token] = tokens;
    if (tokens.length === 1 && typeof token === "string") return token;
    return findLossy(tokens) ? this.encode({ tokens, skip: 0 }) : JSON.stringify(tokens, membersSorted);
  }

  encode({ tokens, skip, refused, order }: Place): string {
    const { names } = this.definition;
    const position = { tokens: named(names, tokens, order), skip };
    return this.#codec.encode(refused ? { ...position, refused: named(names, refused) } : position);
  }

  /** @throws {PaginationError} `INVALID_TOKEN` if it is not a resume token of this list. */
  decode(token: string): Place {
    const { names, list } = this.definition;
    const position: unknown = this.#codec.decode(token);
    if (!isPosition(position)) throw invalidToken(list);
    const { tokens, skip, refused } = position;
    const order = Object.keys(tokens);
    if (!Object.keys({ ...tokens, ...refused }).every((name) => names.includes(name)))
      throw invalidToken(list);
    return { tokens: valuesOf(tokens, names), skip, refused: refused && valuesOf(refused, names), order };
  }
}

/** Tokens by name, those in `order` first. */
function named(names: readonly string[], values: Tokens, order = names): NamedTokens {
  return Object.fromEntries([...order, ...names].map((name) => [name, values[names.indexOf(name)]]));
}

function valuesOf(tokens: NamedTokens, names: readonly string[]): Tokens {
  return names.map((name) => tokens[name]);
}

/**
 * The tokens, or `undefined` if none of them is set. `""` and 0 count as not set unless `mayBeEmpty`: APIs give them when
 * nothing follows, and would start again if asked with them.
 */
function given(tokens: Tokens, mayBeEmpty: boolean): Tokens | undefined {
  const isToken = (token: unknown) => (mayBeEmpty ? token !== false && token != null : Boolean(token));
  if (tokens.every(isToken)) return tokens;
  return tokens.some(isToken) ? tokens.map((token) => (isToken(token) ? token : undefined)) : undefined;
}

function membersSorted(_key: string, value: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a > b ? 1 : -1)));
}
