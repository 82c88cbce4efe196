import { describe, expect, test } from "vitest";
import type { Exception } from "./exception.ts";
import { ModelError } from "./model-error.ts";
import { modelOf, uncountable, type Paths } from "./model-of.ts";
import type { Members } from "./operation-shape.ts";

const input: Members = { Owner: "string", MaxResults: "number", NextToken: "string" };
const output: Members = { Things: "list", NextToken: "string" };

function shapeOf(members: { input?: Members; output?: Members; within?: Members }) {
  return {
    service: "shop",
    operation: "ListThings",
    input,
    output,
    ...members,
    within: () => members.within ?? {},
  };
}

function failureOf(
  members: Parameters<typeof shapeOf>[0],
  chosen?: Paths,
  exception?: Exception,
): ModelError {
  try {
    modelOf(shapeOf(members), exception, chosen);
  } catch (error) {
    expect(error).toBeInstanceOf(ModelError);
    return error as ModelError;
  }
  return expect.fail("it was taken");
}

describe("by the convention", () => {
  test("a token, a list and a page size are known by their names and kinds", () => {
    expect(modelOf(shapeOf({}))).toEqual({
      input_token: "NextToken",
      output_token: "NextToken",
      result_key: ["Things"],
      limit_key: "MaxResults",
      non_aggregate_keys: [],
    });
  });

  test.each([
    ["Marker", "NextMarker"],
    ["pageToken", "nextPageToken"],
    ["startingToken", "nextToken"],
    ["ExclusiveStartTableName", "LastEvaluatedTableName"],
    ["position", "position"],
  ])("%s is the token that %s gives", (takes, gives) => {
    const model = modelOf(
      shapeOf({ input: { [takes]: "string" }, output: { things: "list", [gives]: "string" } }),
    );
    expect(model).toMatchObject({ input_token: takes, output_token: gives });
  });

  test("beside a next token, one that repeats the input is not it", () => {
    const model = modelOf(
      shapeOf({
        input: { Marker: "string" },
        output: { Marker: "string", Things: "list", NextMarker: "string" },
      }),
    );
    expect(model.output_token).toBe("NextMarker");
  });

  test("whether there is more, and all that is neither token nor list, come along", () => {
    const model = modelOf(
      shapeOf({ output: { ...output, IsTruncated: "boolean", Owner: "string", Tags: "map" } }),
    );
    expect(model).toMatchObject({ more_results: "IsTruncated", non_aggregate_keys: ["Owner", "Tags"] });
  });

  test("a structure that is alone in the output is looked into", () => {
    const model = modelOf(
      shapeOf({ output: { ThingList: "structure" }, within: { ...output, IsTruncated: "boolean" } }),
    );
    expect(model).toMatchObject({
      output_token: "ThingList.NextToken",
      result_key: ["ThingList.Things"],
      more_results: "ThingList.IsTruncated",
      non_aggregate_keys: [],
    });
  });

  test("a member of two names for the page size, or none, leaves it to the service", () => {
    expect(modelOf(shapeOf({ input: { ...input, Limit: "number" } }))).not.toHaveProperty("limit_key");
    expect(modelOf(shapeOf({ input: { NextToken: "string" } }))).not.toHaveProperty("limit_key");
  });
});

describe("nothing is guessed", () => {
  test("between two lists: both are named, and how to choose", () => {
    const { code, message } = failureOf({ output: { ...output, Offers: "list" } });
    expect(code).toBe("SEVERAL_LISTS");
    expect(message).toBe(
      "The output of ListThings of shop has several lists, and it is not known which one is paginated. " +
        'Pass { items: "Things" } or { items: "Offers" } as the third argument.',
    );
  });

  test("between a list and a map", () => {
    expect(failureOf({ output: { ...output, Offers: "map" } }).code).toBe("SEVERAL_LISTS");
  });

  test("where there is no list", () => {
    const { code, message } = failureOf({ output: { Thing: "string", NextToken: "string" } });
    expect([code, message]).toEqual([
      "NO_LIST",
      "The output of ListThings of shop has no list. Pass a model as the third argument: { input_token, output_token, result_key }.",
    ]);
  });

  test("where there is no token, or are several", () => {
    const { code, message } = failureOf({ output: { Things: "list", NextForwardToken: "string" } });
    expect([code, message]).toEqual([
      "NO_TOKENS",
      "Cannot tell which members of ListThings of shop are its page token. Its input has Owner, MaxResults, NextToken; " +
        "its output has Things, NextForwardToken. Pass a model as the third argument: { input_token, output_token, result_key }.",
    ]);
    const both = {
      input: { ...input, Marker: "string" },
      output: { ...output, NextMarker: "string" },
    } as const;
    expect(failureOf(both).code).toBe("NO_TOKENS");
  });
});

describe("what is chosen", () => {
  const several = { output: { ...output, Offers: "list", Owner: "string" } } as const;

  test("wins, and another list is no part of the result: its first page would be no whole", () => {
    expect(modelOf(shapeOf(several), {}, "Offers")).toMatchObject({
      result_key: ["Offers"],
      non_aggregate_keys: ["Owner"],
    });
  });

  test("may be several lists, of which the first counts", () => {
    expect(modelOf(shapeOf(several), {}, ["Offers", "Things"]).result_key).toEqual(["Offers", "Things"]);
  });

  test("comes before what an exception paginates", () => {
    const model = modelOf(shapeOf(several), { items: ["Things", "Offers"] }, "Offers");
    expect(model.result_key).toEqual(["Offers", "Things"]);
  });

  test.each(["Thing", "Owner", "NextToken", "Owner.Things"])("is a list: %s is none", (name) => {
    const { code, message } = failureOf(several, name);
    expect([code, message]).toEqual([
      "NO_LIST",
      `The output of ListThings of shop has no list "${name}". Pass { items: "Things" } or { items: "Offers" } as the third argument.`,
    ]);
  });
});

test("an exception wins over the convention, word by word", () => {
  const exception = {
    next: "NextToken || Things[-1].Id",
    items: ["Things", "Count"],
    size: "",
    more: "HasMore",
    keep: ["Owner"],
  };
  expect(modelOf(shapeOf({}), exception)).toEqual({
    input_token: "NextToken",
    output_token: "NextToken || Things[-1].Id",
    result_key: ["Things", "Count"],
    more_results: "HasMore",
    non_aggregate_keys: ["Owner"],
  });
});

describe("a structure in place of a list", () => {
  const shape = shapeOf({
    output: { History: "structure", NextToken: "string" },
    within: { Name: "string", Amounts: "list", Notes: "map" },
  });
  const exception: Exception = { items: "History" };

  test("has nothing to count, which is said with what has", () => {
    const error = uncountable(shape, modelOf(shape, exception))?.();
    expect([error?.code, error?.message]).toEqual([
      "NO_LIST",
      "In the output of ListThings of shop, History is a structure, and its members cannot be counted as items. " +
        'Pass { items: "History.Amounts" } or { items: "History.Notes" } as the third argument.',
    ]);
  });

  test("is nothing that the chosen list in it is emptied with", () => {
    const model = modelOf(shape, exception, "History.Amounts");
    expect(model.result_key).toEqual(["History.Amounts"]);
    expect(uncountable(shape, model)).toBeUndefined();
  });

  test("lists and maps have", () => {
    for (const kind of ["list", "map"] as const) {
      const listed = shapeOf({ output: { Things: kind, NextToken: "string" } });
      expect(uncountable(listed, modelOf(listed))).toBeUndefined();
    }
  });
});
