import { definePaginator, type CallContext, type PagedIterable } from "@jobs/paginator-core";
import { asList } from "./as-list.ts";
import type { AwsPaginator, Operation } from "./aws-paginator.ts";
import { createNextTokens } from "./next-tokens.ts";
import { readConfig, readMaxItems, readPageSize } from "./pagination-config.ts";
import type { CommandModel } from "./model/model-of-command.ts";
import type { LimitMember, PaginatorModel } from "./model/paginator-model.ts";
import { compileExpression } from "./expression.ts";
import { createResultKeys, type ResultKeys } from "./result-keys.ts";
import { createBotoTokenCodec } from "./token/boto-token-codec.ts";
import { noneText } from "./token/none-text.ts";
import { isTrue } from "./truth.ts";
import { walkPages } from "./walk-pages.ts";

/** A paginator over an operation, from its model and its page sizes. */
export function createModelPaginator<Input extends object, Response, Model extends PaginatorModel>(
  operation: Operation<Input, Response>,
  { model, limit = {}, uncountable }: CommandModel<Model>,
): AwsPaginator<Input, Response, Model> {
  const names = asList(model.input_token);
  const results = createResultKeys<Response>(model, uncountable !== undefined);
  const codec = createBotoTokenCodec(names);
  const outputToken = createNextTokens(model);
  const readMore = model.more_results === undefined ? undefined : compileExpression(model.more_results);
  const hasMore = readMore && ((response: unknown) => isTrue(readMore(response)));

  /** Only the names of the input tokens are known, so the input is a plain record here. The core need not know what a response is. */
  function call(input: Record<string, unknown>, context: CallContext): PromiseLike<unknown> {
    for (const name of names) if (input[name] === noneText) delete input[name];
    return operation(input as Input, context);
  }

  return {
    paginate(...[given, options = {}]) {
      const { PaginationConfig: config, ...params }: Record<string, unknown> = given ?? {};
      const { MaxItems, PageSize, StartingToken } = readConfig(config);
      const maxItems = readMaxItems(MaxItems);
      if (maxItems !== undefined && uncountable !== undefined) throw uncountable();
      const input: Record<string, unknown> = { ...params };
      if (PageSize !== null && PageSize !== undefined) input[limitKey(model)] = readPageSize(PageSize, limit);
      // An empty token is sent to the service. Left as `""`, it would look like no token.
      const startingToken =
        StartingToken === "" ? codec.encode(codec.decode("")) : (StartingToken ?? undefined);
      const list = definePaginator({
        call,
        inputToken: names,
        outputToken,
        hasMore,
        items: readItems(results, startingToken !== undefined),
        pageSize: rangeOf(model, limit),
        codec,
      });
      const walk = list(input, { ...options, maxItems, startingToken }) as PagedIterable<unknown, Response>;
      return walkPages<Response, Model>(walk, results, uncountable);
    },
  };
}

/** Reads what `MaxItems` counts from the pages of one walk. The first page is a special case. */
function readItems<Response>(results: ResultKeys<Response>, resumed: boolean) {
  let first = true;
  return (response: unknown): readonly unknown[] => {
    const found = results.elements(response as Response);
    if (!first) return found;
    // As in boto3, a non-aggregate key that cannot be written throws on the first page, however the pages are read.
    results.nonAggregatePart(response as Response);
    first = false;
    // As in boto3, the first page of a resumed walk has no items if its result key does not hold a list.
    return resumed && !Array.isArray(found) ? [] : found;
  };
}

function limitKey({ limit_key }: PaginatorModel): string {
  if (limit_key !== undefined) return limit_key;
  throw new RangeError(
    "PageSize is given, but this operation has no parameter for the page size. Leave PageSize out.",
  );
}

function rangeOf({ limit_key: name }: PaginatorModel, { type, min, max }: LimitMember) {
  if (name === undefined || min === undefined || max === undefined || type === "string") return undefined;
  return { name, min, max };
}
