import { expect, test } from "vitest";
import { modelOfCommand } from "./model-of-command.ts";

/** A command of the SDK with these schemas of the members for token and size. */
function commandOf(service: string, operation: string, size: unknown) {
  const input = [3, service, "Input", 0, ["Marker", "MaxItems"], [0, size]];
  const output = [3, service, "Output", 0, ["Things", "Marker"], [64, 0]];
  return { schema: [9, service, operation, 0, () => input, () => output] };
}

test("the size of a page is of the type that the command says, unless the caller says one", () => {
  const ofText = commandOf("com.amazonaws.shop", "ListThings", 0);
  const ofNumbers = commandOf("com.amazonaws.shop", "ListThings", 1);
  const range = { min: 5, max: 100 };
  expect(modelOfCommand(ofText, undefined, undefined).limit).toEqual({ type: "string" });
  expect(modelOfCommand(ofNumbers, undefined, range).limit).toEqual({ type: "integer", ...range });
  expect(modelOfCommand(ofText, undefined, { type: "long" }).limit).toEqual({ type: "long" });
});

test("an exception is one of its service and operation, and of no other", () => {
  const things = (service: string, operation: string) =>
    modelOfCommand(commandOf(service, operation, 1), undefined, undefined).model;
  expect(things("com.amazonaws.rolesanywhere", "ListCrls")).not.toHaveProperty("limit_key");
  expect(things("com.amazonaws.shop", "ListCrls")).toHaveProperty("limit_key");
  expect(things("com.amazonaws.rolesanywhere", "ListThings")).toHaveProperty("limit_key");
  expect(things("com.example.rolesanywhere", "ListCrls")).toHaveProperty("limit_key");
  expect(things("com.amazonaws.constructor", "name")).toHaveProperty("limit_key");
});
