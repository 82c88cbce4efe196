import { expect, test } from "vitest";
import { gather, scriptedOperation } from "./__fixtures__/scripted-operation.ts";
import { createPaginator, type LimitMember } from "./index.ts";

const model = { input_token: "T", output_token: "T", result_key: "Items", limit_key: "Max" } as const;

/** The first request with this configuration. */
async function firstRequest(PaginationConfig: object, params: object = {}, limit?: LimitMember) {
  const { operation, requests } = scriptedOperation({ Items: [] });
  await gather(createPaginator(operation, model, limit).paginate({ ...params, PaginationConfig }));
  return requests[0];
}

async function itemsFor(PaginationConfig: object): Promise<number> {
  const { operation } = scriptedOperation({ Items: [1, 2, 3, 4, 5, 6, 7, 8, 9] });
  const { Items } = await createPaginator(operation, model).paginate({ PaginationConfig }).buildFullResult();
  return (Items as unknown[]).length;
}

test.each([
  [5, 5],
  ["5", 5],
  ["007", 7],
  [0, 0],
  ["0", 0],
  [null, 9],
  [undefined, 9],
  [2 ** 60, 9],
  ["9".repeat(40), 9],
])("MaxItems %j delivers %d of nine", async (MaxItems, count) => {
  expect(await itemsFor({ MaxItems })).toBe(count);
});

test.each([-1, "-1", 1.5, "1.5", " 5 ", "1_0", "+5", "", "abc", true, NaN, Infinity, [1], {}])(
  "MaxItems %j is refused at once",
  (MaxItems) => {
    const { operation } = scriptedOperation();
    const paginator = createPaginator(operation, model);
    expect(() => paginator.paginate({ PaginationConfig: { MaxItems: MaxItems as never } })).toThrow(
      expect.objectContaining({
        name: "RangeError",
        message: expect.stringMatching(/^MaxItems must be /) as string,
      }),
    );
  },
);

test.each<[unknown, LimitMember["type"], unknown]>([
  [5, "integer", 5],
  ["05", "integer", 5],
  [0, "integer", 0],
  [-5, "long", -5],
  ["5", "long", 5],
  [5, "string", "5"],
  ["05", "string", "05"],
  ["all", "string", "all"],
])("PageSize %j is asked for as %s: %j", async (PageSize, type, sent) => {
  expect(await firstRequest({ PageSize }, {}, type && { type })).toEqual({ Max: sent });
});

test.each<[unknown, LimitMember["type"]]>([
  ["abc", "integer"],
  [2.5, "integer"],
  [true, "integer"],
  [2 ** 60, "integer"],
  ["", "long"],
  [2.5, "string"],
  [true, "string"],
])("PageSize %j is refused at once as %s", (PageSize, type) => {
  const paginator = createPaginator(scriptedOperation().operation, model, type && { type });
  expect(() => paginator.paginate({ PaginationConfig: { PageSize: PageSize as never } })).toThrow(
    expect.objectContaining({
      name: "RangeError",
      message: expect.stringMatching(/^PageSize must be /) as string,
    }),
  );
});

test("PageSize wins over the operation's own parameter, and null leaves that one alone", async () => {
  expect(await firstRequest({ PageSize: 3 }, { Max: 7 })).toEqual({ Max: 3 });
  expect(await firstRequest({ PageSize: null }, { Max: 7 })).toEqual({ Max: 7 });
});

test("PageSize is refused where the operation has no parameter for it, once MaxItems is seen to make sense", () => {
  const { limit_key: _, ...without } = model;
  const { paginate } = createPaginator(scriptedOperation().operation, without);
  expect(() => paginate({ PaginationConfig: { PageSize: 5 } })).toThrow(
    RangeError(
      "PageSize is given, but this operation has no parameter for the page size. Leave PageSize out.",
    ),
  );
  expect(() => paginate({ PaginationConfig: { PageSize: 5, MaxItems: -1 } })).toThrow(/^MaxItems/);
});

test.each<[string, string | undefined]>([
  ["NextToken", "StartingToken"],
  ["startingToken", "StartingToken"],
  ["starting_token", "StartingToken"],
  ["MaxItem", "MaxItems"],
  ["maxResults", "MaxItems"],
  ["pageSize", "PageSize"],
  ["Limit", undefined],
  ["__proto__x", undefined],
])("%s is refused at once, for boto3 would take it for nothing", (name, near) => {
  const { paginate } = createPaginator(scriptedOperation().operation, model);
  const error = new RangeError(
    `PaginationConfig has no "${name}".${near === undefined ? "" : ` Did you mean ${near}?`} Known members: MaxItems, PageSize, StartingToken.`,
  );
  expect(() => paginate({ PaginationConfig: { [name]: undefined } })).toThrow(error);
});

test.each(["MaxItems", 5, [], new Map()])("a PaginationConfig of %o is refused at once", (config) => {
  const { paginate } = createPaginator(scriptedOperation().operation, model);
  expect(() => paginate({ PaginationConfig: config as never })).toThrow(
    /^PaginationConfig must be an object/,
  );
});

test("paginate needs no parameters where the operation requires none, and no PaginationConfig", async () => {
  const { operation, requests } = scriptedOperation({ Items: [1] }, { Items: [2] }, { Items: [3] });
  const { paginate } = createPaginator(operation, model);
  expect(await paginate().buildFullResult()).toEqual({ Items: [1] });
  for (const PaginationConfig of [undefined, null])
    await gather(paginate({ PaginationConfig: PaginationConfig as undefined }));
  expect(requests).toEqual([{}, {}, {}]);
});

test("an empty StartingToken is sent, and stands for itself as a resume token", async () => {
  expect(await firstRequest({ StartingToken: "" })).toEqual({ T: "" });
  const pages = createPaginator(scriptedOperation().operation, model).paginate({
    PaginationConfig: { StartingToken: "" },
  });
  expect(pages.resumeToken).toBe(Buffer.from('{"T": ""}').toString("base64"));
  expect(await firstRequest({ StartingToken: pages.resumeToken })).toEqual({ T: "" });
});
