import type { AwsPaginator, Operation } from "./aws-paginator.ts";
import type { LimitMember, PaginatorModel } from "./model/paginator-model.ts";
import { createModelPaginator } from "./model-paginator.ts";

/** A boto3 paginator over any operation, from the model that AWS publishes for it. */
export function createPaginator<Input extends object, Response, const Model extends PaginatorModel>(
  operation: Operation<Input, Response>,
  model: Model,
  limit?: LimitMember,
): AwsPaginator<Input, Response, Model> {
  return createModelPaginator(operation, { model, limit });
}
