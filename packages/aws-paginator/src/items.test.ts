import { expect, test } from "vitest";
import { gather, scriptedOperation } from "./__fixtures__/scripted-operation.ts";
import { createPaginator } from "./index.ts";

const model = { input_token: "token", output_token: "next", result_key: "items" } as const;
const pagesOf = (...answers: object[]) => {
  const { operation, requests } = scriptedOperation<{ items?: unknown; next?: string }>(...answers);
  return { paginator: createPaginator(operation, model), requests };
};
const twoPages = [{ items: [1, 2, 3], next: "b" }, { items: [4, 5] }];

test("items come one after the other, and only as many as are wanted", async () => {
  const { paginator, requests } = pagesOf(...twoPages);
  expect(await gather(paginator.paginate({}).items())).toEqual([1, 2, 3, 4, 5]);
  expect(requests).toHaveLength(2);
  const few = pagesOf(...twoPages);
  expect(await gather(few.paginator.paginate({ PaginationConfig: { MaxItems: 2 } }).items())).toEqual([1, 2]);
  expect(few.requests).toHaveLength(1);
});

test("after a break the token is that after the last item, and a new walk goes on there", async () => {
  const { paginator } = pagesOf(...twoPages);
  const pages = paginator.paginate({});
  for await (const item of pages.items()) if (item === 2) break;
  expect(atob(pages.resumeToken ?? "")).toBe('{"token": null, "boto_truncate_amount": 2}');
  const rest = pagesOf(...twoPages).paginator.paginate({
    PaginationConfig: { StartingToken: pages.resumeToken ?? null },
  });
  expect(await gather(rest.items())).toEqual([3, 4, 5]);
});

test("pages and items share one place", async () => {
  const pages = pagesOf(...twoPages).paginator.paginate({});
  for await (const item of pages.items()) if (item === 2) break;
  expect(await gather(pages)).toEqual([{ items: [3], next: "b" }, { items: [4, 5] }]);
});

test("those of a map are its entries", async () => {
  const { paginator } = pagesOf({ items: { a: 1 }, next: "b" }, { items: { b: 2 } });
  expect(await gather(paginator.paginate({}).items())).toEqual([
    ["a", 1],
    ["b", 2],
  ]);
});
