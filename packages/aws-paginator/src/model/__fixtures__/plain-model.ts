import { asList } from "../../as-list.ts";
import type { PaginatorModel } from "../paginator-model.ts";

/** A model with what it may leave out or write in two ways. The order in which keys are kept says nothing. */
export function plainModel(model: PaginatorModel): object {
  return {
    ...model,
    input_token: asList(model.input_token),
    output_token: asList(model.output_token),
    result_key: asList(model.result_key),
    non_aggregate_keys: (model.non_aggregate_keys ?? []).toSorted(),
  };
}
