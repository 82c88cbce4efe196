import { definePaginator, type CallContext, type PaginateOptions } from "@jobs/paginator-core";
import { compileExpression } from "./expression.ts";
import type { Pages } from "./pages.ts";
import { readCount, type PaginationConfig } from "./pagination-config.ts";
import type { LimitMember, PaginatorModel } from "./paginator-model.ts";
import { asList } from "./as-list.ts";
import { createResultKeys } from "./result-keys.ts";
import { createBotoTokenCodec } from "./token/boto-token-codec.ts";
import { isTrue } from "./truth.ts";
import { walkPages } from "./walk-pages.ts";

/** Makes one request of an operation. */
export type Operation<Input, Response> = (input: Input, context: CallContext) => PromiseLike<Response>;

/** How pages are fetched, beside what `PaginationConfig` says. */
export type WalkOptions = Pick<PaginateOptions, "signal" | "prefetch" | "onRepeatedToken">;

export interface AwsPaginator<Input, Response, Model> {
  /**
   * Starts one walk, as boto3's `paginate(**params, PaginationConfig={...})`. Nothing is requested before it is read.
   *
   * @throws {RangeError} for a `MaxItems` or `PageSize` that is no count, or a `PageSize` this operation has no parameter for.
   */
  paginate(
    params: Input & { readonly PaginationConfig?: PaginationConfig | undefined },
    options?: WalkOptions,
  ): Pages<Response, Model>;
}

/** A boto3 paginator over any operation, from the model that AWS publishes for it. */
export function createPaginator<Input extends object, Response, const Model extends PaginatorModel>(
  operation: Operation<Input, Response>,
  model: Model,
  limit: LimitMember = {},
): AwsPaginator<Input, Response, Model> {
  const names = asList(model.input_token);
  const outputs = asList(model.output_token).map(compileExpression);
  const results = createResultKeys<Response>(model);
  const hasMore = model.more_results === undefined ? () => true : compileExpression(model.more_results);
  const range =
    model.limit_key !== undefined && limit.min !== undefined && limit.max !== undefined
      ? { name: model.limit_key, min: limit.min, max: limit.max }
      : undefined;

  // Input tokens are known by name only, so the input is a plain record here.
  const list = definePaginator({
    call: (input: Record<string, unknown>, context) => operation(input as Input, context),
    inputToken: names,
    outputToken: names.map((_, index) => (response: Response) => {
      const token = isTrue(hasMore(response)) ? outputs[index]?.(response) : undefined;
      return isTrue(token) ? token : undefined;
    }),
    items: results.elements,
    pageSize: range,
    codec: createBotoTokenCodec(names),
  });

  return {
    paginate({ PaginationConfig: config = {}, ...params }, options = {}) {
      const input: Record<string, unknown> = { ...params };
      if (isGiven(config.PageSize)) input[limitKey(model)] = readPageSize(config.PageSize, limit);
      const walk = list(input, {
        ...options,
        maxItems: isGiven(config.MaxItems) ? readCount("MaxItems", config.MaxItems) : undefined,
        startingToken: config.StartingToken ?? undefined,
      });
      return walkPages<Response, Model>(walk, results);
    },
  };
}

function readPageSize(size: unknown, { type = "integer" }: LimitMember): number | string {
  if (type !== "string") return readCount("PageSize", size);
  return typeof size === "string" ? size : String(readCount("PageSize", size));
}

function limitKey({ limit_key }: PaginatorModel): string {
  if (limit_key !== undefined) return limit_key;
  throw new RangeError(
    "PageSize is given, but this operation has no parameter for the size of a page. Leave it out.",
  );
}

function isGiven<T>(value: T): value is NonNullable<T> {
  return value !== null && value !== undefined;
}
