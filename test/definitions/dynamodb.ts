import { type DynamoDBClient, ScanCommand, type ScanCommandInput } from "@aws-sdk/client-dynamodb";
import { definePaginator } from "@jobs/paginator-core";
import { codecOf } from "./codec-of.ts";

const codec = codecOf(
  "table",
  (value) => (value instanceof Uint8Array ? { bytes: Buffer.from(value).toString("base64") } : undefined),
  ({ bytes }) => (typeof bytes === "string" ? Buffer.from(bytes, "base64") : undefined),
);

export const rows = (dynamodb: DynamoDBClient) =>
  definePaginator({
    call: (input: ScanCommandInput, { signal }) =>
      dynamodb.send(new ScanCommand(input), { abortSignal: signal }),
    inputToken: "ExclusiveStartKey",
    outputToken: "LastEvaluatedKey",
    items: ({ Items }) => Items ?? [],
    pageSize: "Limit",
    codec,
  });
