import { describe, expect, test } from "vitest";
import { frozen, gather, scriptedOperation } from "./__fixtures__/scripted-operation.ts";
import { createPaginator } from "./index.ts";

const model = { input_token: "T", output_token: "T", result_key: "Items" } as const;
const jobs = (...statuses: string[]) => statuses.map((status, index) => ({ id: index + 1, status }));

function pagesOf(...pages: readonly object[]) {
  const answers = pages.map((page, index) =>
    frozen(index < pages.length - 1 ? { ...page, T: `t${index}` } : page),
  );
  const { operation, requests } = scriptedOperation(...answers);
  return { paginate: createPaginator(operation, model).paginate, requests };
}

const search = (expression: string, ...pages: readonly object[]) =>
  gather(
    pagesOf(...pages)
      .paginate({})
      .search(expression),
  );

describe("search delivers what an expression finds page by page", () => {
  test("the elements of a list, one level deep", async () => {
    const pages = [{ Items: jobs("FAILED", "SUCCEED") }, { Items: jobs("SUCCEED", "FAILED") }];
    expect(await search("Items[?status==`FAILED`].id", ...pages)).toEqual([1, 2]);
    expect(await search("Items[*].[id, status]", { Items: jobs("FAILED") })).toEqual([[1, "FAILED"]]);
  });

  test("what is no list as it is, null included", async () => {
    const pages = [{ Items: [1, 2], Name: "a" }, { Items: [] }];
    expect(await search("Name", ...pages)).toEqual(["a", null]);
    expect(await search("Items[-1]", ...pages)).toEqual([2, null]);
    expect(await search("length(Items)", ...pages)).toEqual([2, 0]);
    expect(await search("{n: Name}", ...pages)).toEqual([{ n: "a" }, { n: null }]);
  });

  test("nothing past MaxItems", async () => {
    const { paginate, requests } = pagesOf({ Items: [1, 2] }, { Items: [3, 4] }, { Items: [5] });
    expect(await gather(paginate({ PaginationConfig: { MaxItems: 3 } }).search("Items"))).toEqual([1, 2, 3]);
    expect(requests.length).toBe(2);
  });

  test("what boto3's search finds", async () => {
    const page = {
      Items: [
        { id: "121", at: "2026-01-31" },
        { id: "9", at: "2026-02-01" },
        { id: "21", at: null },
      ],
    };
    expect(await search("Items[?starts_with(id, '1')].id", page)).toEqual(["121"]);
    expect(await search("Items[?at < '2026-02'].id", page)).toEqual(["121"]);
    expect(await search("max_by(Items[?at], &at).id", page)).toEqual(["9"]);
    expect(await search("sort(Items[].id)", page)).toEqual(["121", "21", "9"]);
    expect(await search("to_number('1.0')", page)).toEqual([1]);
  });

  test("dates as they are", async () => {
    const at = new Date(0);
    expect(await search("Items[?at].[at] | []", { Items: [{ at }, {}] })).toEqual([at]);
    expect(await search("Items[0].at == Items[1].at", { Items: [{ at }, { at: new Date(at) }] })).toEqual([
      true,
    ]);
  });

  test("a text's length in characters", async () => {
    expect(await search("length(Items)", { Items: "a😀" })).toEqual([2]);
    expect(await search("length(Items || `[]`)", { Items: "😀😀" }, {})).toEqual([2, 0]);
  });

  test("no page before it is asked for", async () => {
    const { paginate, requests } = pagesOf({ Items: [1, 2] }, { Items: [3] });
    const hits = paginate({}).search("Items");
    expect(requests.length).toBe(0);
    await hits.next();
    await hits.next();
    expect(requests.length).toBe(1);
    await hits.next();
    expect(requests.length).toBe(2);
  });

  test("each hit once, in order, to parallel calls", async () => {
    const hits = pagesOf({ Items: [1, 2] }, { Items: [] }, { Items: [3, 4] })
      .paginate({})
      .search("Items");
    const answers = await Promise.all(Array.from({ length: 6 }, () => hits.next()));
    expect(answers.map(({ value }) => value)).toEqual([1, 2, 3, 4, undefined, undefined]);
  });

  test("nothing more once it is left", async () => {
    const { paginate, requests } = pagesOf({ Items: [1, 2] }, { Items: [3] });
    const pages = paginate({});
    const hits = pages.search("Items");
    await hits.next();
    await hits.return?.();
    expect(await hits.next()).toEqual({ value: undefined, done: true });
    expect(requests.length).toBe(1);
    expect(await gather(pages)).toEqual([{ Items: [3] }]);
  });

  test("the page that failed, when it is asked again", async () => {
    const { operation } = scriptedOperation({ Items: [1], T: "t" }, new Error("down"), { Items: [2] });
    const hits = createPaginator(operation, model).paginate({}).search("Items");
    expect((await hits.next()).value).toBe(1);
    await expect(hits.next()).rejects.toThrow("down");
    expect((await hits.next()).value).toBe(2);
    expect((await hits.next()).done).toBe(true);
  });
});

describe("an expression", () => {
  test.each(["Items[", "||", "Items[?a==]", "nope(@)(", ""])(
    "that is none is refused at once: %j",
    (expression) => {
      const { paginate, requests } = pagesOf({ Items: [1] });
      expect(() => paginate({}).search(expression)).toThrow(expect.objectContaining({ code: "SYNTAX" }));
      expect(requests.length).toBe(0);
    },
  );

  test("that a page does not suit fails on that page", async () => {
    const hits = pagesOf({ Items: ["a"] }, { Items: [1] })
      .paginate({})
      .search("join('', Items)");
    expect((await hits.next()).value).toBe("a");
    await expect(hits.next()).rejects.toMatchObject({ name: "JmespathError", code: "INVALID_TYPE" });
  });

  test("is not tried out on nothing: functions that refuse null are fine", async () => {
    expect(await search("max(Items)", { Items: [1, 3, 2] })).toEqual([3]);
    expect(await search("join(`,`, Items)", { Items: ["a", "b"] })).toEqual(["a,b"]);
  });

  test("finds own members only", async () => {
    for (const name of ["constructor", "toString", "__proto__"]) {
      expect(await search(name, { Items: [] })).toEqual([null]);
      expect(await search(`Items[0].${name}`, { Items: [{}] })).toEqual([null]);
      expect(await search(`Missing || ${name}`, { Items: [] })).toEqual([null]);
    }
    expect(await search("Items[*].constructor", { Items: [{ constructor: "own" }, {}] })).toEqual(["own"]);
    expect(await search("constructor", { constructor: "own" })).toEqual(["own"]);
    expect(await search("Items.length", { Items: [1, 2] })).toEqual([null]);
  });
});
