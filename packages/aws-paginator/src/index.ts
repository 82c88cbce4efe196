export { createPaginator } from "./create-paginator.ts";
export { paginatorFor } from "./paginator-for.ts";
export type { AwsPaginator, Operation, WalkOptions } from "./create-paginator.ts";
export type { FullResult } from "./full-result.ts";
export type { Pages } from "./pages.ts";
export type { PaginationConfig } from "./pagination-config.ts";
export type { CommandClient } from "./paginator-for.ts";
export type { LimitMember, PaginatorModel } from "./model/paginator-model.ts";
