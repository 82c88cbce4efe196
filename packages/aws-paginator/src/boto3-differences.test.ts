import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { differences } from "../vectors/differences/index.ts";
import { frozen, gather, scriptedOperation } from "./__fixtures__/scripted-operation.ts";
import { createPaginator, paginatorFor, type LimitMember, type PaginatorModel } from "./index.ts";

const model = {
  input_token: "T",
  output_token: "T",
  result_key: ["Items", "Groups"],
  limit_key: "Max",
} as const;
const token = (members: object) =>
  Buffer.from(JSON.stringify(members).replaceAll(":", ": ").replaceAll(",", ", ")).toString("base64");

function listOf(...answers: readonly (object | Error)[]) {
  const { operation, requests } = scriptedOperation(
    ...answers.map((answer) => (answer instanceof Error ? answer : frozen(answer))),
  );
  const start = (
    PaginationConfig: object = {},
    params: object = {},
    keys: Partial<PaginatorModel> = {},
    limit?: LimitMember,
  ) =>
    createPaginator(operation, { ...model, ...keys }, limit).paginate(
      frozen({ ...params, PaginationConfig }),
    );
  return { start, requests };
}

/** Reads until an error or the end comes. */
async function readOn(pages: AsyncIterable<object>): Promise<{ delivered: object[]; error: unknown }> {
  const delivered: object[] = [];
  try {
    for await (const page of pages) delivered.push(page);
    return { delivered, error: undefined };
  } catch (error) {
    return { delivered, error };
  }
}

test("docs/boto3-differences.md has one heading for each difference that the recorded runs know", () => {
  const text = readFileSync(new URL("../../../docs/boto3-differences.md", import.meta.url), "utf8");
  const headings = [...text.matchAll(/^## (.*)$/gm)].map(([, heading]) => heading ?? "");
  expect(headings.map((heading) => heading.split(":")[0])).toEqual(differences.map(({ id }) => id));
  for (const heading of headings) expect(heading).toMatch(/^D\d+: \S.{8,}/);
});

describe("D1", () => {
  test("a skip that is longer than the page goes on in the next", async () => {
    const { start, requests } = listOf(
      { Items: [1, 2], Groups: ["a"], T: "x" },
      { Items: [3, 4], Groups: ["b"] },
    );
    const pages = start({ StartingToken: token({ T: "t", boto_truncate_amount: 3 }) });
    expect(await gather(pages)).toEqual([
      { Items: [], Groups: [], T: "x" },
      { Items: [4], Groups: [] },
    ]);
    expect(requests).toEqual([{ T: "t" }, { T: "x" }]);
  });

  test("a list that ends within it has become shorter", async () => {
    const pages = listOf({ Items: [1, 2] }).start({
      StartingToken: token({ T: "t", boto_truncate_amount: 3 }),
    });
    const { delivered, error } = await readOn(pages);
    expect([delivered, error]).toEqual([[], expect.objectContaining({ code: "SKIP_PAST_END" })]);
  });

  test("the next token is read from the page as it came", async () => {
    const { start, requests } = listOf({ Items: [{ id: "a" }] }, { Items: [] });
    const keys = { output_token: "Items[-1].id" };
    await gather(start({ StartingToken: token({ T: "t", boto_truncate_amount: 1 }) }, {}, keys));
    expect(requests).toEqual([{ T: "t" }, { T: "a" }]);
  });
});

describe("D2", () => {
  test("MaxItems 0 makes no request and keeps the place", async () => {
    const { start, requests } = listOf();
    const StartingToken = token({ T: "t", boto_truncate_amount: 2 });
    expect(await gather(start({ MaxItems: 0 }))).toEqual([]);
    expect(await start({ MaxItems: 0 }).buildFullResult()).toEqual({
      Items: [],
      NextToken: token({ T: null }),
    });
    expect(await start({ MaxItems: 0, StartingToken }).buildFullResult()).toEqual({
      Items: [],
      NextToken: StartingToken,
    });
    expect(requests).toEqual([]);
  });

  test("a negative one is refused", () => {
    expect(() => listOf().start({ MaxItems: -1 })).toThrow(RangeError);
  });
});

describe("D3", () => {
  const cycle = [{ Items: [1], T: "a" }, { Items: [2], T: "b" }, { Items: [3], T: "a" }, { Items: [4] }];

  test("a token that comes again later is found, after its page", async () => {
    const { start, requests } = listOf(...cycle);
    const { delivered, error } = await readOn(start());
    expect(delivered.length).toBe(3);
    expect(error).toMatchObject({ code: "TOKEN_REPEATED" });
    expect(requests.length).toBe(3);
  });

  test("or taken as the end", async () => {
    const { operation } = scriptedOperation(...cycle);
    const pages = createPaginator(operation, model).paginate({}, { onRepeatedToken: "end" });
    expect(await pages.buildFullResult()).toEqual({ Items: [1, 2, 3] });
    expect(pages.end).toBe("repeatedToken");
  });

  test("the token a walk starts with counts, and so does one with its members in another order", async () => {
    const { start } = listOf({ Items: [1], T: { b: 1, a: 2 } });
    const { error } = await readOn(start({ StartingToken: token({ T: { a: 2, b: 1 } }) }));
    expect(error).toMatchObject({ code: "TOKEN_REPEATED" });
  });

  test("MaxItems comes first", async () => {
    const pages = listOf(...cycle).start({ MaxItems: 3 });
    expect((await readOn(pages)).error).toBeUndefined();
    // Not {"T": "a"}: that page was delivered. Asked again, this page may name another token.
    expect(pages.resumeToken).toBe(token({ T: "b", boto_truncate_amount: 1 }));
  });

  test("a token after the cycle never ends a list as if it were whole, hop after hop", async () => {
    const again = [{ Items: [3], T: "a" }, ...cycle.slice(1, 3)];
    const { start } = listOf(...again);
    const { delivered, error } = await readOn(
      start({ StartingToken: token({ T: "b", boto_truncate_amount: 1 }) }),
    );
    expect(error).toMatchObject({ code: "TOKEN_REPEATED" });
    // boto3's tokens cannot remember which token was refused, so the cycle is gone through once.
    expect(delivered).toMatchObject([{ Items: [] }, { Items: [2] }]);
  });
});

describe("D4", () => {
  test.each([
    ["unknown names", { T: "t", appId: "theirs" }],
    ["another name", { Marker: "t" }],
    ["no names", {}],
  ])("a starting token with %s is a token of the service", async (_name, members) => {
    const { start, requests } = listOf({ Items: [] });
    await gather(start({ StartingToken: token(members) }, { appId: "mine" }));
    expect(requests).toEqual([{ appId: "mine", T: token(members) }]);
  });

  test("boto3's token of another list is refused before any request", async () => {
    const { start, requests } = listOf();
    const { error } = await readOn(
      start({ StartingToken: token({ ContinuationToken: "x", boto_truncate_amount: 3 }) }),
    );
    expect(error).toMatchObject({ name: "PaginationError", code: "INVALID_TOKEN" });
    expect(requests).toEqual([]);
  });
});

describe("D5", () => {
  test("neither input, configuration nor pages are modified", async () => {
    const page = frozen({ Items: [1, 2, 3], Groups: ["a"], T: "x" });
    const { start } = listOf(page);
    const config = { MaxItems: 1, PageSize: 3, StartingToken: token({ T: "t", boto_truncate_amount: 1 }) };
    expect(await gather(start(config, { nested: { deep: [] } }))).toEqual([
      { Items: [2], Groups: [], T: "x" },
    ]);
    expect(page.Items).toEqual([1, 2, 3]);
  });

  test("a second pass after the end is refused, and asks for nothing", async () => {
    const { start, requests } = listOf({ Items: [1] });
    const pages = start();
    await gather(pages);
    expect(
      (await readOn({ [Symbol.asyncIterator]: () => pages[Symbol.asyncIterator]() })).error,
    ).toMatchObject({ code: "ALREADY_ENDED" });
    await expect(pages.buildFullResult()).rejects.toMatchObject({ code: "ALREADY_ENDED" });
    expect(requests.length).toBe(1);
  });

  test("after a break, a loop goes on with the next page", async () => {
    const pages = listOf({ Items: [1], T: "x" }, { Items: [2], T: "y" }, { Items: [3] }).start();
    for await (const page of pages) if (page.T === "x") break;
    expect((await gather(pages)).map(({ Items }) => Items)).toEqual([[2], [3]]);
  });
});

describe("D6", () => {
  test("a page that is not cut is the very page of the service", async () => {
    const page = { Items: [1, 2], Groups: ["a"] };
    const bare = { T: "x", Other: 1 };
    const { start } = listOf(bare, page);
    const pages = await gather(start({ StartingToken: token({ T: "t" }), MaxItems: 2 }));
    expect(pages[0]).toBe(bare);
    expect(pages[1]).toBe(page);
    const whole = listOf({ Items: [], Groups: ["a"] }).start({
      StartingToken: token({ T: "t", boto_truncate_amount: 0 }),
    });
    expect(await gather(whole)).toEqual([{ Items: [], Groups: ["a"] }]);
  });

  test("of a page that was cut, the secondary keys are empty: their values were delivered with its first part", async () => {
    const keys = { result_key: ["Items", "Groups", "Log", "Count", "Map", "Deep.Gone"] };
    const page = { Items: "aé😀b", Groups: [1], Log: "x", Count: 7, Map: { a: 1 }, Other: 1 };
    const pages = listOf(page).start({ MaxItems: 2, StartingToken: "t___1" }, {}, keys);
    expect(await gather(pages)).toEqual([
      { Items: "é😀", Groups: [], Log: "", Count: 7, Map: null, Deep: { Gone: null }, Other: 1 },
    ]);
    expect(pages.resumeToken).toBe(token({ T: "t", boto_truncate_amount: 3 }));
  });

  test("nothing is lost where a walk is resumed at every position", async () => {
    const answers: Record<string, object> = {
      first: { Items: [1, 2], Groups: ["x"], T: "a" },
      a: { Items: [3, 4], Groups: ["y", "z"], T: "b" },
      b: { Items: [5], Groups: ["w"] },
    };
    const paginator = createPaginator(
      async ({ T = "first" }: { T?: string }) => answers[T] as { Items: number[]; Groups: string[] },
      model,
    );
    const all: unknown[] = [];
    let StartingToken: string | undefined;
    do {
      const hop = await paginator
        .paginate({ PaginationConfig: { MaxItems: 1, StartingToken } })
        .buildFullResult();
      all.push([...hop.Items, ...hop.Groups]);
      StartingToken = hop.NextToken;
    } while (StartingToken);
    expect(all).toEqual([[1, "x"], [2], [3, "y", "z"], [4], [5, "w"]]);
  });

  test("on the page of a resumption, what is no list has no items", async () => {
    const pages = await gather(listOf({ Items: 7, T: "x" }, { Items: [1] }).start({ StartingToken: "t" }));
    expect(pages).toEqual([{ Items: 7, T: "x" }, { Items: [1] }]);
    expect((await readOn(listOf({ Items: 7 }).start())).error).toMatchObject({ code: "INVALID_PAGE" });
  });
});

describe("D7", () => {
  test("MaxItems counts the keys of a map, and a resumed walk has the others", async () => {
    const page = { Items: { a: 1, b: 2, c: 3 } };
    const first = listOf(page).start({ MaxItems: 2 });
    expect(await gather(first)).toEqual([{ Items: { a: 1, b: 2 } }]);
    expect(first.resumeToken).toBe(token({ T: null, boto_truncate_amount: 2 }));
    const rest = listOf(page).start({ StartingToken: first.resumeToken });
    expect(await gather(rest)).toEqual([{ Items: { c: 3 }, Groups: null }]);
  });

  test("maps of several pages are merged", async () => {
    const result = await listOf({ Items: { a: 1 }, T: "x" }, { Items: { b: 2 } })
      .start()
      .buildFullResult();
    expect(result).toEqual({ Items: { a: 1, b: 2 } });
  });

  test("of a key that several maps have, lists are joined, and of anything else the last one stays", async () => {
    const result = await listOf(
      { Items: { lists: [1], mixed: 1, other: [1] }, T: "x" },
      { Items: { lists: [2], mixed: [2], other: 2 } },
    )
      .start()
      .buildFullResult();
    expect(result).toEqual({ Items: { lists: [1, 2], mixed: [2], other: 2 } });
  });

  describe("the members of a structure are no items", () => {
    const history = { BudgetName: "b", BudgetType: "COST", BudgetedAndActualAmountsList: [1, 2] };
    // A schema as commands of the SDK have it: an operation with its input and output.
    const structure = (name: string, members: readonly string[], schemas: readonly unknown[]) => [
      3,
      "com.amazonaws.budgets",
      name,
      0,
      members,
      schemas,
    ];
    const output = structure(
      "Output",
      ["BudgetPerformanceHistory", "NextToken"],
      [structure("History", Object.keys(history), [0, 0, 64]), 0],
    );
    class DescribeBudgetPerformanceHistoryCommand {
      declare resolveMiddleware: () => () => Promise<{ output: { NextToken?: string } }>;
      readonly schema = [
        9,
        "com.amazonaws.budgets",
        "DescribeBudgetPerformanceHistory",
        0,
        structure("Input", ["NextToken", "MaxResults"], [0, 1]),
        output,
      ];
      readonly input: { readonly NextToken?: string };
      constructor(input: { readonly NextToken?: string }) {
        this.input = input;
      }
    }
    const published = {
      input_token: "NextToken",
      output_token: "NextToken",
      limit_key: "MaxResults",
      result_key: "BudgetPerformanceHistory",
    } as const;
    const start = (choice?: object) => {
      const { operation, requests } = scriptedOperation(
        { BudgetPerformanceHistory: history, NextToken: "x" },
        { BudgetPerformanceHistory: history },
      );
      const client = {
        send: ({ input }: { input: { readonly NextToken?: string } }) => operation(input, {} as never),
      };
      return {
        ...paginatorFor(client, DescribeBudgetPerformanceHistoryCommand, choice as undefined),
        requests,
      };
    };

    test.each([undefined, published])("MaxItems and items() say so before any request (%#)", (choice) => {
      const { paginate, requests } = start(choice);
      const refused = expect.objectContaining({ name: "ModelError", code: "NO_LIST" }) as Error;
      expect(() => paginate({ PaginationConfig: { MaxItems: 2 } })).toThrow(refused);
      expect(() => paginate().items()).toThrow(refused);
      expect(requests).toEqual([]);
    });

    test("its pages come whole, also after any token", async () => {
      const pages = await gather(start().paginate());
      expect(pages.map((page) => Reflect.get(page, "BudgetPerformanceHistory"))).toEqual([history, history]);
      const StartingToken = token({ NextToken: "t", boto_truncate_amount: 1 });
      const [cut] = await gather(start().paginate({ PaginationConfig: { StartingToken } }));
      expect(cut).toMatchObject({ BudgetPerformanceHistory: null });
    });

    test("the list in it is counted once it is named", async () => {
      const { paginate } = start({ items: "BudgetPerformanceHistory.BudgetedAndActualAmountsList" });
      const pages = paginate({ PaginationConfig: { MaxItems: 3 } });
      expect(await gather(pages.items())).toEqual([1, 2, 1]);
    });
  });
});

test.each(["1_0", " 5 ", true, 2.99, NaN, "1e1"])("D8: %j is no count", (value) => {
  expect(() => listOf().start({ MaxItems: value })).toThrow(RangeError);
  expect(() => listOf().start({ PageSize: value })).toThrow(RangeError);
});

test.each(["123", '"text"', "null", "true"])(
  "D9: base64 of the JSON %s is a token of the service",
  async (json) => {
    const { start, requests } = listOf({ Items: [] });
    const StartingToken = Buffer.from(json).toString("base64");
    await gather(start({ StartingToken }));
    expect(requests).toEqual([{ T: StartingToken }]);
  },
);

describe("D10", () => {
  test("a caller's own token is kept when the first page is cut", async () => {
    const pages = listOf({ Items: [1, 2, 3] }).start({ MaxItems: 2 }, { T: "mine" });
    await gather(pages);
    expect(pages.resumeToken).toBe(token({ T: "mine", boto_truncate_amount: 2 }));
  });

  test("so is an input token that the model has no output token for", async () => {
    const keys = { input_token: ["T", "Zone"], output_token: ["T"] };
    const { start, requests } = listOf({ Items: [1], T: "x" }, { Items: [2, 3] });
    const pages = start({ MaxItems: 2 }, { Zone: "z" }, keys);
    await gather(pages);
    expect(requests).toEqual([{ Zone: "z" }, { Zone: "z", T: "x" }]);
    expect(pages.resumeToken).toBe(token({ T: "x", Zone: "z", boto_truncate_amount: 1 }));
  });
});

describe("D11", () => {
  const limit = { min: 5, max: 50 };
  const answers = [{ Items: [1, 2, 3, 4], T: "x" }, { Items: [5, 6, 7] }];

  test("with MaxItems, no more is asked for than is wanted, within the range of the limit key", async () => {
    const { start, requests } = listOf(...answers);
    await gather(start({ MaxItems: 7 }, {}, {}, limit));
    // The first page brought 4 of 7, so for 3 more 3 * 7 / 4 are asked for.
    expect(requests.map(({ Max }) => Max)).toEqual([7, 6]);
    const resumed = listOf(...answers);
    await gather(resumed.start({ MaxItems: 60, StartingToken: "t___2" }, {}, {}, limit));
    expect(resumed.requests.map(({ Max }) => Max)).toEqual([50, 50]);
  });

  test("a filtered scan with MaxItems 1, whose match is item 15,000, takes at most 20 requests", async () => {
    const requests: object[] = [];
    const scan = createPaginator(
      async (input: { Limit?: number; ExclusiveStartKey?: number }) => {
        requests.push(input);
        const from = input.ExclusiveStartKey ?? 0;
        const to = Math.min(from + (input.Limit ?? 100), 20_000);
        const Items = from < 15_000 && to >= 15_000 ? [{ id: 15_000 }] : [];
        return { Items, ...(to < 20_000 && { LastEvaluatedKey: to }) };
      },
      {
        input_token: "ExclusiveStartKey",
        output_token: "LastEvaluatedKey",
        limit_key: "Limit",
        result_key: "Items",
      },
      { min: 1, max: 1000 },
    );
    const result = await scan.paginate({ PaginationConfig: { MaxItems: 1 } }).buildFullResult();
    expect(result.Items).toEqual([{ id: 15_000 }]);
    expect(requests.length).toBeLessThanOrEqual(20);
  });

  test.each<[string, object, object, LimitMember]>([
    ["a PageSize is given", { MaxItems: 1, PageSize: 20 }, {}, limit],
    ["the operation's own parameter is given", { MaxItems: 1 }, { Max: 20 }, limit],
  ])("but not where %s", async (_name, config, params, range) => {
    const { start, requests } = listOf({ Items: [1] });
    await gather(start(config, params, {}, range));
    expect(requests).toEqual([{ Max: 20 }]);
  });

  test.each<[string, object, LimitMember]>([
    ["there is no MaxItems", {}, limit],
    ["the range is not known", { MaxItems: 1 }, { min: 1 }],
    ["the size is a text", { MaxItems: 1 }, { ...limit, type: "string" }],
  ])("nor where %s", async (_name, config, range) => {
    const { start, requests } = listOf({ Items: [1] });
    await gather(start(config, {}, {}, range));
    expect(requests).toEqual([{}]);
  });
});

describe("D12", () => {
  test("there is a position before the first page, after every page and after an error", async () => {
    const { start } = listOf(
      { Items: [1], T: "x" },
      new Error("down"),
      { Items: [2], T: "y" },
      { Items: [3] },
    );
    const pages = start();
    const seen = [pages.resumeToken];
    const look = async () => {
      for await (const page of pages) seen.push(pages.resumeToken, JSON.stringify(page.Items));
    };
    await expect(look()).rejects.toThrow("down");
    seen.push(pages.resumeToken);
    await look();
    seen.push(pages.resumeToken);
    const [none, x, y] = [null, "x", "y"].map((T) => token({ T }));
    expect(seen).toEqual([none, x, "[1]", x, y, "[2]", undefined, "[3]", undefined]);
  });

  test("after a repeated token it is the page that named it, past its items", async () => {
    const pages = listOf({ Items: [1], T: "a" }, { Items: [2, 3], T: "a" }).start();
    await readOn(pages);
    expect(pages.resumeToken).toBe(token({ T: "a", boto_truncate_amount: 2 }));
  });

  test("a page that cannot be cut is not counted as delivered", async () => {
    const page = { Items: [1, 2], Nested: null };
    const pages = listOf(page).start(
      { StartingToken: "t___1" },
      {},
      { result_key: ["Items", "Nested.Groups"] },
    );
    const { error } = await readOn(pages);
    expect(error).toMatchObject({
      code: "INVALID_PAGE",
      resumeToken: token({ T: "t", boto_truncate_amount: 1 }),
    });
  });
});

describe("D13", () => {
  test.each([-1, 1.5, "1", null, true, 1e300])(
    "an amount of %j is refused before any request",
    async (amount) => {
      const { start, requests } = listOf();
      const { error } = await readOn(
        start({ StartingToken: token({ T: "t", boto_truncate_amount: amount }) }),
      );
      expect(error).toMatchObject({ name: "PaginationError", code: "INVALID_TOKEN" });
      expect(requests).toEqual([]);
    },
  );

  test.each(["t___-1", "t___ 1", "t___+1", "t___1_0"])(
    "%j is no old token with an amount",
    async (StartingToken) => {
      const { start, requests } = listOf({ Items: [] });
      await gather(start({ StartingToken }));
      expect(requests).toEqual([{ T: StartingToken }]);
    },
  );
});

describe("D14", () => {
  const withMore = { more_results: "More" };

  test("more without a token is an error after the page, and the place is that page past its items", async () => {
    const { start } = listOf({ Items: [1], More: true, T: "x" }, { Items: [2, 3], More: true });
    const pages = start({}, {}, withMore);
    const { delivered, error } = await readOn(pages);
    expect(delivered.length).toBe(2);
    expect(error).toMatchObject({ code: "TOKEN_MISSING" });
    expect(pages.end).toBeUndefined();
    expect(pages.resumeToken).toBe(token({ T: "x", boto_truncate_amount: 2 }));
  });

  test("asked again, the list goes on once the service says where", async () => {
    const { start } = listOf(
      { Items: [1], More: true },
      { Items: [1], More: true, T: "x" },
      { Items: [2], More: false },
    );
    const pages = start({}, {}, withMore);
    await readOn(pages);
    expect(await gather(pages)).toMatchObject([{ Items: [] }, { Items: [2] }]);
  });

  test("no more is the end, whatever token comes with it", async () => {
    const pages = listOf({ Items: [1], More: false, T: "x" }).start({}, {}, withMore);
    expect((await gather(pages)).length).toBe(1);
    expect(pages.end).toBe("exhausted");
  });
});

test.each(["NextToken", "startingToken", "MaxItem"])("D15: %s is no member of PaginationConfig", (name) => {
  const { start, requests } = listOf();
  expect(() => start({ [name]: "x" })).toThrow(RangeError);
  expect(requests).toEqual([]);
});

test("D16: what MaxItems would have to cut under `A || B` is delivered to nobody", async () => {
  const { start, requests } = listOf({ B: [1, 2, 3], T: "t" });
  const pages = start({ MaxItems: 2 }, {}, { result_key: "A || B" });
  // botocore would add a member "A || B" and leave B whole.
  await expect(gather(pages)).rejects.toThrow("only dotted names can be");
  await expect(gather(pages)).rejects.toThrow("only dotted names can be");
  expect(requests.length).toBe(1);
});
