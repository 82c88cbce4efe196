import { expect, it } from "vitest";
import { isReadable } from "./is-readable.ts";

const read = (json: string) => isReadable(Buffer.from(json));

it.each([
  ["a page of 200,000 jobs", `[${Array(200_000).fill('{"a":1,"b":"2","c":"[{,"}').join()}]`, true],
  ["250,001 objects", "{},".repeat(250_001), false],
  ["lists in lists", "[".repeat(250_001), false],
  ["2,500,001 values", `[${"1,".repeat(2_500_001)}1]`, false],
  ["a text of what would be values elsewhere", `["${"{,".repeat(400_000)}"]`, true],
  ["a text with quotes and backslashes in it", `["${String.raw`\"{\\`.repeat(200_000)}", {}]`, true],
  ["a text of more than a million characters", `["${"x".repeat(1_100_000)}"]`, false],
  ["texts of a million characters each", `["${"x".repeat(1_000_000)}","${"x".repeat(1_000_000)}"]`, true],
  ["nothing", "", true],
] as const)("%s", (_what, json, expected) => {
  expect(read(json)).toBe(expected);
});
