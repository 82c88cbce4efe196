import type { CallContext, PaginateOptions } from "@jobs/paginator-core";
import type { Pages } from "./pages.ts";
import type { PaginationConfig } from "./pagination-config.ts";

/** Makes one request of an operation. */
export type Operation<Input, Response> = (input: Input, context: CallContext) => PromiseLike<Response>;

/** How pages are fetched, besides what `PaginationConfig` says. */
export type WalkOptions = Pick<PaginateOptions, "signal" | "prefetch" | "onRepeatedToken">;

/** The parameters of the operation, and how they are paginated. */
type Params<Input> = Input & { readonly PaginationConfig?: PaginationConfig | undefined };

/** What `paginate` takes. The parameters may be left out if the operation requires none. */
type PaginateArguments<Input> =
  Partial<Input> extends Input
    ? [params?: Params<Input>, options?: WalkOptions]
    : [params: Params<Input>, options?: WalkOptions];

export interface AwsPaginator<Input, Response, Model> {
  /**
   * Starts one walk, like boto3's `paginate(**params, PaginationConfig={...})`. Nothing is requested before it is read.
   *
   * @throws {RangeError} for a `MaxItems` or `PageSize` that is not a whole number, for a `PageSize` if the operation has no
   *   parameter for it, and for an unknown member of `PaginationConfig`.
   * @throws {ModelError} `NO_LIST` for a `MaxItems` if the operation has no items to count.
   */
  paginate(...given: PaginateArguments<Input>): Pages<Response, Model>;
}
