import { expect, test } from "vitest";
import { describedOperations } from "./__fixtures__/botocore-models.ts";
import { plainModel } from "./__fixtures__/plain-model.ts";
import { writeExceptions } from "./__fixtures__/write-exceptions.ts";
import { exceptions } from "./exceptions.ts";
import { modelOf } from "./model-of.ts";

const operations = describedOperations();

test("the exceptions are those that the models of botocore teach", async () => {
  await expect(writeExceptions(operations)).toMatchFileSnapshot("./exceptions.ts");
});

test("convention and exceptions say what every model of botocore says", () => {
  expect(operations).toHaveLength(3112);
  for (const { shape, model } of operations) {
    const said = modelOf(shape, exceptions[shape.service]?.[shape.operation]);
    expect(plainModel(said), `${shape.service} ${shape.operation}`).toEqual(plainModel(model));
  }
});
