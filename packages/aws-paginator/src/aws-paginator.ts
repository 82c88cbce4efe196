import type { CallContext, PaginateOptions } from "@jobs/paginator-core";
import type { Pages } from "./pages.ts";
import type { PaginationConfig } from "./pagination-config.ts";

/** Makes one request of an operation. */
export type Operation<Input, Response> = (input: Input, context: CallContext) => PromiseLike<Response>;

/** How pages are fetched, beside what `PaginationConfig` says. */
export type WalkOptions = Pick<PaginateOptions, "signal" | "prefetch" | "onRepeatedToken">;

/** The parameters of the operation, and how they are paginated. */
type Params<Input> = Input & { readonly PaginationConfig?: PaginationConfig | undefined };

/** What `paginate` takes. Nothing is needed where the operation requires nothing. */
type PaginateArguments<Input> =
  Partial<Input> extends Input
    ? [params?: Params<Input>, options?: WalkOptions]
    : [params: Params<Input>, options?: WalkOptions];

export interface AwsPaginator<Input, Response, Model> {
  /**
   * Starts one walk, as boto3's `paginate(**params, PaginationConfig={...})`. Nothing is requested before it is read.
   *
   * @throws {RangeError} for a `MaxItems` or `PageSize` that is no count, a `PageSize` this operation has no parameter for, and a
   *   member of `PaginationConfig` that nobody knows.
   */
  paginate(...given: PaginateArguments<Input>): Pages<Response, Model>;
}
