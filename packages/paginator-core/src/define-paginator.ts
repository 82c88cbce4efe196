import { Cursor } from "./cursor.ts";
import { Fetcher } from "./fetcher.ts";
import { ListApi } from "./list-api.ts";
import type { PaginateOptions } from "./paginate-options.ts";
import type { PagedIterable } from "./paged-iterable.ts";
import { PagedList } from "./paged-list.ts";
import type {
  Call,
  Complete,
  InputToken,
  ItemOf,
  Items,
  PaginatorDefinition,
  ResponseOf,
} from "./paginator-definition.ts";
import { resolveDefinition, type LooseDefinition } from "./resolve-definition.ts";

/** Starts one walk through the list that `input` asks for. Throws a `RangeError` for options that make no sense. */
export type Paginator<Input, Item, Response> = undefined extends Input
  ? (input?: Input, options?: PaginateOptions) => PagedIterable<Item, Response>
  : (input: Input, options?: PaginateOptions) => PagedIterable<Item, Response>;

/**
 * Defines how one API is paginated; names and types follow from `call`. Throws a `RangeError` for a definition that makes no sense.
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
  L extends readonly unknown[] = readonly unknown[],
>(
  definition: Complete<C, T, I> & PaginatorDefinition<C, T, I, L>,
): Paginator<Parameters<C>[0], ItemOf<C, I, L>, ResponseOf<C>> {
  const resolved = resolveDefinition(definition as unknown as LooseDefinition<ResponseOf<C>>);
  const open = (input: object = {}, options: PaginateOptions = {}) => {
    const api = new ListApi<ItemOf<C, I, L>, ResponseOf<C>>(resolved, input, options);
    return new PagedList(new Cursor((onArrival) => new Fetcher(api, options, onArrival), options));
  };
  return open as Paginator<Parameters<C>[0], ItemOf<C, I, L>, ResponseOf<C>>;
}
