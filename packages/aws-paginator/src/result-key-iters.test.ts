import { expect, test } from "vitest";
import { frozen, gather, scriptedOperation } from "./__fixtures__/scripted-operation.ts";
import { createPaginator } from "./index.ts";

const model = { input_token: "T", output_token: "T", result_key: ["Items", "Groups", "Log", "Map"] } as const;

const answers = frozen([
  { Items: [1, 2], Groups: ["a"], Log: "é😀", Map: { x: 1 }, T: "t" },
  { Items: [3], Log: "b", Map: { y: 2, z: 3 } },
]);

test("one iterator for each result key, over one run of pages", async () => {
  const { operation, requests } = scriptedOperation(...answers);
  const iterators = createPaginator(operation, model).paginate({}).resultKeyIters();
  const lists = [];
  for (const iterator of iterators) lists.push(await gather(iterator));
  expect(lists).toEqual([[1, 2, 3], ["a"], ["é", "😀", "b"], ["x", "y", "z"]]);
  expect(requests.length).toBe(2);
});

test("read in parallel, they ask for no page twice", async () => {
  const { operation, requests } = scriptedOperation(...answers);
  const iterators = createPaginator(operation, model).paginate({}).resultKeyIters();
  const lists = await Promise.all(iterators.map(gather));
  expect(lists.map((list) => list.length)).toEqual([3, 1, 3, 3]);
  expect(requests.length).toBe(2);
});

test("an iterator that is left keeps no pages; when all are left, so is the walk", async () => {
  const { operation, requests } = scriptedOperation(...answers);
  const pages = createPaginator(operation, model).paginate({});
  const [items, groups, ...others] = pages.resultKeyIters();
  for (const other of others) await other.return?.();
  for await (const item of items) if (item === 2) break;
  expect((await groups.next()).value).toBe("a");
  await groups.return?.();
  expect(await groups.next()).toEqual({ value: undefined, done: true });
  expect(requests.length).toBe(1);
  expect((await gather(pages)).length).toBe(1);
});

test("leaving the last iterator aborts the request that the others wait for", async () => {
  const aborted: boolean[] = [];
  const { paginate } = createPaginator(
    (_input: object, { signal }) =>
      new Promise<object>((_resolve, reject) =>
        signal.addEventListener("abort", () => reject(aborted.push(true))),
      ),
    model,
  );
  const iterators = paginate().resultKeyIters();
  const waiting = iterators[0].next();
  for (const iterator of iterators) {
    expect(aborted).toEqual([]);
    await iterator.return?.();
  }
  expect(aborted).toEqual([true]);
  expect(await waiting).toEqual({ value: undefined, done: true });
});

test("a page that failed is asked for again by whoever comes next", async () => {
  const { operation } = scriptedOperation(answers[0]!, new Error("down"), answers[1]!);
  const [items, groups] = createPaginator(operation, model).paginate({}).resultKeyIters();
  await items.next();
  await items.next();
  await expect(items.next()).rejects.toThrow("down");
  expect(await gather(groups)).toEqual(["a"]);
  expect(await gather(items)).toEqual([3]);
});

test("a number has no elements", async () => {
  const { operation } = scriptedOperation({ Items: [1], Groups: 7 });
  const [items, groups] = createPaginator(operation, model).paginate({}).resultKeyIters();
  expect(await gather(items)).toEqual([1]);
  await expect(groups.next()).rejects.toThrow(TypeError);
});
