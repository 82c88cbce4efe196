export { definePaginator } from "./define-paginator.ts";
export { PaginationError } from "./pagination-error.ts";
export { resumeTokenOf } from "./resume-token-of.ts";
export type { CallContext, Paginator, PaginatorDefinition } from "./define-paginator.ts";
export type {
  Collected,
  CollectedPages,
  End,
  LoopIterator,
  Page,
  PagedIterable,
  PaginateOptions,
} from "./paged-iterable.ts";
export type { PaginationErrorCode } from "./pagination-error.ts";
export type { Position, TokenCodec } from "./token-codec.ts";
