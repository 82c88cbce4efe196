import { ListJobsCommand } from "@aws-sdk/client-amplify";
import { DescribeInstancesCommand } from "@aws-sdk/client-ec2";
import { ScanCommand } from "@aws-sdk/lib-dynamodb";
import { expect, test } from "vitest";
import { readCommandSchema } from "./command-schema.ts";

const structure = (names: string[], schemas: unknown[]) => [3, "com.amazonaws.shop", "S", 0, names, schemas];
const operation = (input: unknown, output: unknown) => ({
  schema: [9, "com.amazonaws.shop", "ListThings", 0, () => input, () => output],
});

test("a command of the SDK says what its operation is called, takes and gives", () => {
  const shape = readCommandSchema(new ListJobsCommand({ appId: "d1", branchName: "main" }));
  expect(shape).toMatchObject({
    service: "amplify",
    operation: "ListJobs",
    input: { appId: "string", branchName: "string", nextToken: "string", maxResults: "number" },
    output: { jobSummaries: "list", nextToken: "string" },
  });
  expect(readCommandSchema(new DescribeInstancesCommand())?.output).toEqual({
    NextToken: "string",
    Reservations: "list",
  });
});

test("a document command of DynamoDB says what the command says that it sends", () => {
  expect(readCommandSchema(new ScanCommand({ TableName: "t" }))).toMatchObject({
    service: "dynamodb",
    operation: "Scan",
    input: { ExclusiveStartKey: "map" },
    output: { Items: "list", LastEvaluatedKey: "map" },
  });
});

test("a kind is found behind functions, traits and names of its own", () => {
  const inner = structure(["Items"], [64]);
  const members = {
    text: 0,
    count: 1,
    flag: 2,
    bytes: 21,
    texts: 64,
    counts: [64 | 1, { xmlFlattened: 1 }],
    map: 128,
    list: [1, "com.amazonaws.shop", "L", 0, () => inner],
    named: () => [[1, "com.amazonaws.shop", "L", 0, 0], 1],
    table: [2, "com.amazonaws.shop", "M", 0, 0, 0],
    secret: [0, "com.amazonaws.shop", "Secret", 8, 0],
    one: () => inner,
    either: [4, "com.amazonaws.shop", "U", 0, [], []],
    sized: [1, { httpQuery: "size" }],
    streaming: "unit",
  };
  const shape = readCommandSchema(
    operation(structure([], []), structure(Object.keys(members), Object.values(members))),
  );
  expect(shape?.output).toEqual({
    text: "string",
    count: "number",
    flag: "boolean",
    bytes: "other",
    texts: "list",
    counts: "list",
    map: "map",
    list: "list",
    named: "list",
    table: "map",
    secret: "string",
    one: "structure",
    either: "other",
    sized: "number",
    streaming: "other",
  });
  expect([shape?.within("one"), shape?.within("text")]).toEqual([{ Items: "list" }, {}]);
});

test("an operation without input or output has no members", () => {
  const shape = readCommandSchema(operation("unit", "unit"));
  expect([shape?.input, shape?.output]).toEqual([{}, {}]);
});

test.each([undefined, null, "text", [3, "a", "b", 0, [], []], { name: "ListThings" }])(
  "%j says nothing",
  (schema) => {
    expect(readCommandSchema({ schema })).toBeUndefined();
  },
);
