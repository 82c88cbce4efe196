import { expect, it } from "vitest";
import { listOf } from "./list-for-tests.ts";

it("gives the pages as they stand there, empty ones included", async () => {
  const { pages, end } = await listOf(["a", "b"], [], ["c"])({}).collectPages(({ items }) => items);
  expect(pages).toEqual([["a", "b"], [], ["c"]]);
  expect(end).toBe("exhausted");
});

it("fails once where an error stands, and goes on after it, in this walk or a new one", async () => {
  const failure = new Error("Too many requests.");
  const list = listOf(["a", "b"], failure, ["c"]);
  const walk = list({});
  const got: string[] = [];
  const read = async () => {
    for await (const item of walk) got.push(item);
  };
  await expect(read()).rejects.toBe(failure);
  expect(got).toEqual(["a", "b"]);
  const rest = await list({}, { startingToken: walk.resumeToken }).collect();
  await read();
  expect([rest.items, got]).toEqual([["c"], ["a", "b", "c"]]);
});

it("goes on from the middle of a page", async () => {
  const list = listOf(["a", "b"], ["c"]);
  const { resumeToken } = await list({}, { maxItems: 1 }).collect();
  expect((await list({}, { startingToken: resumeToken }).collect()).items).toEqual(["b", "c"]);
});
