import { asList } from "../../as-list.ts";
import type { PaginatorModel } from "../paginator-model.ts";

/** A model in one form, to compare it: all names as lists, and the non-aggregate keys sorted, for their order means nothing. */
export function plainModel(model: PaginatorModel): object {
  return {
    ...model,
    input_token: asList(model.input_token),
    output_token: asList(model.output_token),
    result_key: asList(model.result_key),
    non_aggregate_keys: (model.non_aggregate_keys ?? []).toSorted(),
  };
}
