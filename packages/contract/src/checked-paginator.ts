import { createPaginator, type AwsPaginator } from "@jobs/aws-paginator";
import type * as z from "zod";
import { checkRequest } from "./check.ts";
import type { CallOptions } from "./jobs-operations.ts";
import type { OperationPages } from "./operations/operation.ts";
import { paginationConfigSchema } from "./schema/pagination-config.ts";

/** A paginator that throws for wrong parameters before it makes a request. */
export function createCheckedPaginator(
  call: (request: object, options: CallOptions) => Promise<object>,
  requestSchema: z.ZodObject,
  { model, pageSize }: OperationPages,
): AwsPaginator<object, object, OperationPages["model"]> {
  const pages = createPaginator(call, model, pageSize);
  // Every operation that has pages takes `maxResults`.
  const configSchema = paginationConfigSchema(requestSchema.shape["maxResults"] as z.ZodType<number>);
  const paramsSchema = requestSchema.extend({ PaginationConfig: configSchema.optional() });
  return {
    paginate(...given) {
      checkRequest("paginate", paramsSchema, given[0] ?? {});
      return pages.paginate(...given);
    },
  };
}
