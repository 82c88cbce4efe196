import { checkOptions } from "./check-options.ts";
import { checkInteger } from "./check-value.ts";
import { findLossy } from "./json-value.ts";
import { memberOf } from "./member-of.ts";
import type { PaginateOptions } from "./paginate-options.ts";
import { PaginationError } from "./pagination-error.ts";
import type { Place, Tokens } from "./place.ts";
import { isPosition, type NamedTokens } from "./position.ts";
import type { Definition } from "./resolve-definition.ts";
import { invalidToken, refuseLossy, type TokenCodec } from "./token-codec.ts";

type Request = Record<string, unknown>;

/** What a response says. */
export interface Answer<Item> {
  readonly items: readonly Item[];
  /** Whether the list goes on. */
  readonly more: boolean;
  /** What the next page is asked for with; `undefined` where the response names nothing. */
  readonly tokens: Tokens | undefined;
}

/** A definition for one input: builds its requests, reads its responses, writes its places as tokens. */
export class ListApi<Item, Response> {
  readonly definition: Definition<Response>;
  readonly repeatedTokenEnds: boolean;
  /** The place that the input itself names. */
  readonly start: Place;
  readonly #codec: TokenCodec;
  /** Only ever copied: a copy that has every key already is cheap to fill. */
  readonly #template: Readonly<Request>;
  /** Whether a request asks for no more items than are of use. */
  readonly #fitted: boolean;

  /** @throws {RangeError} for options that make no sense. */
  constructor(definition: Definition<Response>, input: object, options: PaginateOptions) {
    checkOptions(options);
    const { names, size } = definition;
    const { maxItems = Infinity, pageSize } = options;
    const template: Request = { ...named(names, []), ...input };
    if (pageSize !== undefined) {
      if (!size.name)
        throw new RangeError(
          "This API has no `pageSize`. Add it to the definition: the input member that takes it.",
        );
      checkInteger("pageSize", pageSize, size.min, size.max);
      template[size.name] = pageSize;
    }
    this.definition = definition;
    this.repeatedTokenEnds = (options.onRepeatedToken ?? definition.onRepeatedToken) === "end";
    this.start = { tokens: valuesOf(template, names), skip: 0 };
    this.#codec = definition.codecFor(input);
    this.#template = template;
    // A size that is a token is chosen once for the whole list.
    this.#fitted =
      maxItems + size.max < Infinity && template[size.name] === undefined && !names.includes(size.name);
  }

  /** A fresh request for the page of these tokens, when `wanted` of its items are of use. */
  request(tokens: Tokens, wanted: number): Request {
    const { names, size } = this.definition;
    const request = { ...this.#template };
    names.forEach((name, index) => {
      request[name] = tokens[index];
      if (request[name] === undefined) delete request[name];
    });
    if (this.#fitted) request[size.name] = Math.max(size.min, Math.min(size.max, Math.ceil(wanted)));
    return request;
  }

  /** How many times as many items a request asked for as it brought; 1 where it brought them all, or asked for no number. */
  shortage(request: Request, brought: number): number {
    return this.#fitted ? Math.max(1, Number(request[this.definition.size.name]) / brought) : 1;
  }

  /** @throws {PaginationError} `INVALID_PAGE`, and what a function of the definition throws. */
  read(response: Response, input: Request): Answer<Item> {
    const { items: getItems, nextTokens, hasMore } = this.definition;
    const found: unknown = getItems(response) ?? undefined;
    if (found !== undefined && !Array.isArray(found))
      throw this.#invalidPage("What it has there is no list.");
    const items: readonly Item[] = found ?? [];
    const page = { input, items };
    const tokens = given(nextTokens(response, page), hasMore ? valueOf : truthOf);
    const more = hasMore ? Boolean(hasMore(response, page)) : tokens !== undefined;
    if (items.length > 0) this.#checkItemToken(items[0]!, response);
    if (found || tokens || more) return { items, more, tokens };
    throw this.#invalidPage("If the API leaves empty lists out, say so: `items: (response) => … ?? []`.");
  }

  /** The place after an item in the API's own words; `undefined` where it has none. */
  placeAfter(item: Item, response: Response): Place | undefined {
    const { itemTokens } = this.definition;
    const tokens = itemTokens && given(itemTokens(item, response), valueOf);
    return tokens && { tokens, skip: 0 };
  }

  /**
   * A text that is the same for the same token. An API may give it with its members in another order.
   *
   * @throws {PaginationError} `LOSSY_TOKEN` for what a resume token cannot hold.
   */
  identify(tokens: Tokens): string {
    const [token] = tokens;
    if (tokens.length === 1 && typeof token === "string") return token;
    if (!findLossy(tokens)) return JSON.stringify(tokens, membersSorted);
    if (!this.definition.hasCodec) refuseLossy(tokens);
    return this.encode({ tokens, skip: 0 });
  }

  encode({ tokens, skip, refused, order }: Place): string {
    const { names } = this.definition;
    const position = { tokens: named(names, tokens, order), skip };
    return this.#codec.encode(refused ? { ...position, refused: named(names, refused) } : position);
  }

  /** @throws {PaginationError} `INVALID_TOKEN` for what is no token of this list. */
  decode(token: string): Place {
    const { names, list } = this.definition;
    const position: unknown = this.#codec.decode(token);
    const isKnown = (tokens: NamedTokens) => Object.keys(tokens).every((name) => names.includes(name));
    if (!isPosition(position) || !isKnown(position.tokens) || !isKnown(position.refused ?? {}))
      throw invalidToken(list);
    const { tokens, skip, refused } = position;
    return {
      tokens: valuesOf(tokens, names),
      skip,
      refused: refused && valuesOf(refused, names),
      order: Object.keys(tokens),
    };
  }

  /** A token that cannot be written is told when its page comes, not when somebody wants to go on from it. */
  #checkItemToken(item: Item, response: Response): void {
    const place = this.placeAfter(item, response);
    if (place) this.identify(place.tokens);
  }

  /** What is wrong where no page can follow, and what to do. */
  explain(trouble: "TOKEN_MISSING" | "TOKEN_REPEATED"): string {
    const names = this.definition.names.map((name) => `\`${name}\``).join(", ");
    return trouble === "TOKEN_MISSING"
      ? "A response says that the list goes on, but not where. Ask for this page again, or tell the maker of the API."
      : `The API gave a token again, so the list would never end. Check that \`call\` sends ${names}; if this API repeats its last token at the end, pass \`onRepeatedToken: "end"\`.`;
  }

  #invalidPage(advice: string): PaginationError {
    const message = `A response has no list of items at ${this.definition.itemsAt}. Is it an error in a successful answer? ${advice}`;
    return new PaginationError("INVALID_PAGE", message);
  }
}

/** Tokens by their names, those of `order` first. */
function named(names: readonly string[], values: Tokens, order = names): NamedTokens {
  const sorted = new Set([...order, ...names]);
  return Object.fromEntries(Array.from(sorted, (name) => [name, values[names.indexOf(name)]]));
}

function valuesOf(tokens: object, names: readonly string[]): Tokens {
  return names.map((name) => memberOf(tokens, name));
}

/** The tokens, if at least one of them is given. */
function given(tokens: Tokens, read: (token: unknown) => unknown): Tokens | undefined {
  const values = tokens.map(read);
  return values.some((value) => value !== undefined) ? values : undefined;
}

/** What is a token where `hasMore` says whether there is one. */
function valueOf(token: unknown): unknown {
  return token === false ? undefined : (token ?? undefined);
}

/** What is a token elsewhere. APIs give "" and 0 to say that nothing follows; asked with it they would start again. */
function truthOf(token: unknown): unknown {
  return token || undefined;
}

function membersSorted(_key: string, value: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a > b ? 1 : -1)));
}
