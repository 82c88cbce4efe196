import { expect, test } from "vitest";
import { asList } from "../as-list.ts";
import { describedOperations } from "./__fixtures__/botocore-models.ts";
import { writeExceptions } from "./__fixtures__/write-exceptions.ts";
import { exceptions } from "./exceptions.ts";
import { modelOf } from "./model-of.ts";
import type { PaginatorModel } from "./paginator-model.ts";

const operations = describedOperations();
const modelled = operations.flatMap(({ shape, model }) => (model === undefined ? [] : [{ shape, model }]));

/** A model without what it may leave out or write in two ways. */
function plain(model: PaginatorModel): object {
  return {
    ...model,
    input_token: asList(model.input_token),
    output_token: asList(model.output_token),
    result_key: asList(model.result_key),
    non_aggregate_keys: (model.non_aggregate_keys ?? []).toSorted(),
  };
}

test("the exceptions are those that the models of botocore teach", async () => {
  await expect(writeExceptions(operations)).toMatchFileSnapshot("./exceptions.ts");
});

test("convention and exceptions say what every model of botocore says", () => {
  expect(modelled).toHaveLength(3112);
  for (const { shape, model } of modelled) {
    const said = modelOf(shape, exceptions[shape.service]?.[shape.operation]);
    expect(plain(said), `${shape.service} ${shape.operation}`).toEqual(plain(model));
  }
});
