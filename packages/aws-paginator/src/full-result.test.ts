import { describe, expect, test } from "vitest";
import { frozen, gather, scriptedOperation } from "./__fixtures__/scripted-operation.ts";
import { createPaginator, type PaginatorModel } from "./index.ts";

const plain = { input_token: "T", output_token: "T", result_key: "Items" };

function fullResult(model: Partial<PaginatorModel>, answers: readonly object[], PaginationConfig = {}) {
  const linked = answers.map((answer, index) =>
    index < answers.length - 1 ? { T: `t${index}`, ...answer } : answer,
  );
  const { operation } = scriptedOperation(...frozen(linked));
  return createPaginator(operation, { ...plain, ...model })
    .paginate({ PaginationConfig })
    .buildFullResult();
}

describe("the full result", () => {
  test("joins lists and strings, adds numbers, and leaves everything else out", async () => {
    const result = await fullResult({ result_key: ["Items", "Count", "Log", "Sure"] }, [
      { Items: [1], Count: 2, Log: "a", Sure: true, IsTruncated: true, ResponseMetadata: {} },
      { Items: [], Count: 1.5, Log: "b", Sure: true },
      { Items: [2], Count: 1, Log: "c" },
    ]);
    expect(result).toEqual({ Items: [1, 2], Count: 4.5, Log: "abc", Sure: 2 });
  });

  test("has no member for a key that is on no page, and [] for a list that is empty on all", async () => {
    expect(
      await fullResult({ result_key: ["Items", "Others", "Sure"] }, [{ Items: [], Sure: true }, {}]),
    ).toEqual({
      Items: [],
      Sure: true,
    });
  });

  test("writes nested keys where they were, whatever else was there", async () => {
    const model = { result_key: ["A.B.Items", "A.Count"] };
    const answers = [
      { A: { B: { Items: [1], x: 1 }, Count: 1 } },
      { A: { Count: 2 } },
      { A: { B: { Items: [2] } } },
    ];
    expect(await fullResult(model, answers)).toEqual({ A: { B: { Items: [1, 2] }, Count: 3 } });
  });

  test("has the non-aggregate keys of the first page, and null for those that are not there", async () => {
    const model = { non_aggregate_keys: ["Owner", "Info.Name", "Gone.Away"] };
    const answers = [
      { Items: [1], Owner: { Id: "a" }, Info: { Name: "n", Tags: [] } },
      { Items: [2], Owner: { Id: "b" } },
    ];
    expect(await fullResult(model, answers)).toEqual({
      Items: [1, 2],
      Owner: { Id: "a" },
      Info: { Name: "n" },
      Gone: { Away: null },
    });
  });

  test("keeps all items within a non-aggregate object", async () => {
    const model = { result_key: ["Scan.Findings", "Scan.More", "Scan.Log"], non_aggregate_keys: ["Scan"] };
    const answers = [
      { Scan: { Findings: [1], Log: "a", Severity: { HIGH: 1 } } },
      { Scan: { Findings: [2], More: [3], Log: "b", Severity: { HIGH: 2 } } },
    ];
    // As in boto3, a string within it is the first page's.
    expect(await fullResult(model, answers)).toEqual({
      Scan: { Findings: [1, 2], More: [3], Log: "a", Severity: { HIGH: 1 } },
    });
  });

  test("merges maps, and counts their keys for MaxItems", async () => {
    const answers = [
      { Items: { a: [1], b: 1 } },
      { Items: { a: [2], b: 2, c: 3 } },
      { Items: frozen(JSON.parse('{"__proto__": [1]}') as object) },
    ];
    const all = await fullResult({}, answers);
    expect(JSON.stringify(all)).toBe('{"Items":{"a":[1,2],"b":2,"c":3,"__proto__":[1]}}');
    const cut = await fullResult({}, answers, { MaxItems: 3 });
    expect(cut).toMatchObject({ Items: { a: [1, 2], b: 1 } });
    expect(
      await fullResult({}, [{ Items: { a: 1, b: 2, c: 3 } }], { MaxItems: 1, StartingToken: "x___1" }),
    ).toMatchObject({
      Items: { b: 2 },
    });
  });

  test("leaves a map out that follows something else, as boto3 does", async () => {
    expect(await fullResult({}, [{ Items: [1] }, { Items: { a: 1 } }, { Items: [2] }])).toEqual({
      Items: [1, 2],
    });
  });

  test("names the position when there is more, over any NextToken of a page", async () => {
    const model = { result_key: ["Items", "NextToken"] };
    const result = await fullResult(model, [{ Items: [1, 2], NextToken: "theirs" }], { MaxItems: 1 });
    expect(result).toEqual({ Items: [1], NextToken: "eyJUIjogbnVsbCwgImJvdG9fdHJ1bmNhdGVfYW1vdW50IjogMX0=" });
  });

  test("of no page is an empty list and the beginning", async () => {
    const token = "eyJUIjogbnVsbH0=";
    expect(await fullResult({ result_key: "A.Items" }, [], { MaxItems: 0 })).toEqual({
      A: { Items: [] },
      NextToken: token,
    });
    expect(await fullResult({}, [{ Items: [1] }], { StartingToken: token })).toEqual({ Items: [1] });
  });

  // Quadratic time would be minutes for so many pages: the test would end by its timeout.
  test("joins a great many pages", async () => {
    const pages = 20_000;
    const { operation } = scriptedOperation(
      ...Array.from({ length: pages }, (_, index) => ({
        Items: { [`k${index}`]: [index] },
        ...(index < pages - 1 && { T: index + 1 }),
      })),
    );
    const result = await createPaginator(operation, plain).paginate({}).buildFullResult();
    expect(Object.keys(result["Items"] as object).length).toBe(pages);
  });
});

describe("when a page fails", () => {
  const model = { input_token: "T", output_token: "T", result_key: "Items" } as const;

  test("nothing is delivered, and asked again only that page is asked for", async () => {
    const down = new Error("down");
    const { operation, requests } = scriptedOperation(
      { Items: [1, 2], T: "a" },
      { Items: [3], T: "b" },
      down,
      down,
      { Items: [4] },
    );
    const pages = createPaginator(operation, model).paginate({ appId: "d1" });
    const begin = pages.resumeToken;
    await expect(pages.buildFullResult()).rejects.toBe(down);
    expect(pages.resumeToken).toBe(begin);
    await expect(pages.buildFullResult()).rejects.toBe(down);
    expect(await pages.buildFullResult()).toEqual({ Items: [1, 2, 3, 4] });
    expect(requests.map(({ T }) => T)).toEqual([undefined, "a", "b", "b", "b"]);
    expect([pages.end, pages.resumeToken]).toEqual(["exhausted", undefined]);
  });

  test("an operation that gives no response fails, rather than listing nothing", async () => {
    for (const nothing of [undefined, null, "text"]) {
      const { paginate } = createPaginator(async () => nothing, model);
      await expect(paginate({}).buildFullResult()).rejects.toMatchObject({ code: "INVALID_PAGE" });
    }
  });

  test("a page that does not go with the others is one that fails", async () => {
    const { operation, requests } = scriptedOperation(
      { Items: [1], T: "a" },
      { Items: "x", T: "b" },
      { Items: [3] },
    );
    const pages = createPaginator(operation, model).paginate({});
    const begin = pages.resumeToken;
    await expect(pages.buildFullResult()).rejects.toThrow("a string follows a list");
    expect(pages.resumeToken).toBe(begin);
    // The page itself fails, so the one after it is not requested.
    expect(requests.length).toBe(2);
    expect(await gather(pages)).toEqual([{ Items: [1], T: "a" }, { Items: "x", T: "b" }, { Items: [3] }]);
    expect(requests.length).toBe(3);
  });

  test.each([
    [{ result_key: "A[0].B" }, { A: [{ B: [1] }] }],
    [{ result_key: "A[].B" }, { A: [{ B: 1 }] }],
    [{ result_key: "A || B" }, { A: [1] }],
  ])("a key that is no dotted name can be read, but not written: %j", async (keys, answer) => {
    const { operation, requests } = scriptedOperation({ ...answer, T: "more" }, answer);
    const { paginate } = createPaginator(operation, { ...model, ...keys });
    await expect(paginate({}).buildFullResult()).rejects.toThrow("only dotted names can");
    expect(requests.length).toBe(1);
    expect(await gather(paginate({}))).toEqual([answer]);
  });

  test("what the non-aggregate keys cannot be merged into is not lost, but an error on its page", async () => {
    const { operation, requests } = scriptedOperation(
      { Items: [1], Owner: "o", T: "a" },
      { Items: [2], Owner: "p" },
    );
    const keys = { result_key: ["Items", "Owner"], non_aggregate_keys: ["Owner.name"] } as const;
    const pages = createPaginator(operation, { ...model, ...keys }).paginate();
    await expect(pages.buildFullResult()).rejects.toMatchObject({ code: "INVALID_PAGE" });
    expect(requests.length).toBe(1);
  });

  test.each([["Owner[0]"], ["Owners[]"], ["*"]])(
    "a non-aggregate key that is no dotted name fails on the first page, however it is read: %j",
    async (key) => {
      const answers = Array.from({ length: 4 }, () => ({ Items: [1], T: "more" }));
      const { operation, requests } = scriptedOperation(...answers);
      const { paginate } = createPaginator(operation, { ...model, non_aggregate_keys: [key] });
      const written = "only dotted names can";
      await expect(paginate({}).buildFullResult()).rejects.toThrow(written);
      await expect(gather(paginate({}))).rejects.toThrow(written);
      await expect(gather(paginate({}).items())).rejects.toThrow(written);
      await expect(gather(paginate({}).search("Items"))).rejects.toThrow(written);
      expect(requests.length).toBe(4);
    },
  );
});
