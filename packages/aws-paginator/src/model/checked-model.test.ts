import { type AmplifyClient, ListJobsCommand } from "@aws-sdk/client-amplify";
import { type DynamoDBClient, ScanCommand } from "@aws-sdk/client-dynamodb";
import { DescribeInstancesCommand, type EC2Client } from "@aws-sdk/client-ec2";
import { ListObjectsCommand, ListObjectsV2Command, type S3Client } from "@aws-sdk/client-s3";
import { type DynamoDBDocumentClient, ScanCommand as DocumentScanCommand } from "@aws-sdk/lib-dynamodb";
import { describe, test } from "vitest";
import { paginatorFor, type PaginatorModel } from "../index.ts";

/** Only compiled. */
const compiled = (_code: () => unknown): void => {};

const amplify = null as unknown as AmplifyClient;
const dynamodb = null as unknown as DynamoDBClient;
const documents = null as unknown as DynamoDBDocumentClient;
const ec2 = null as unknown as EC2Client;
const s3 = null as unknown as S3Client;

const tokens = { input_token: "ContinuationToken", output_token: "NextContinuationToken" } as const;
const model = { ...tokens, result_key: "Contents" } as const;

describe("names that the command does not have do not compile", () => {
  test("in a model", () => {
    compiled(() => [
      paginatorFor(s3, ListObjectsV2Command, model),
      // @ts-expect-error -- ContinuationToken
      paginatorFor(s3, ListObjectsV2Command, { ...model, input_token: "ContinuationTokn" }),
      // @ts-expect-error -- the output has it, the input does not
      paginatorFor(s3, ListObjectsV2Command, { ...model, input_token: "NextContinuationToken" }),
      // @ts-expect-error -- NextContinuationToken
      paginatorFor(s3, ListObjectsV2Command, { ...model, output_token: "NextContinuationTokn" }),
      // @ts-expect-error -- Contents
      paginatorFor(s3, ListObjectsV2Command, { ...model, result_key: "Content" }),
      // @ts-expect-error -- MaxKeys
      paginatorFor(s3, ListObjectsV2Command, { ...model, limit_key: "MaxItems" }),
      // @ts-expect-error -- IsTruncated
      paginatorFor(s3, ListObjectsV2Command, { ...model, more_results: "Truncated" }),
      // @ts-expect-error -- Prefix
      paginatorFor(s3, ListObjectsV2Command, { ...model, non_aggregate_keys: ["Prefixes"] }),
      // @ts-expect-error -- a model has a result_key
      paginatorFor(s3, ListObjectsV2Command, tokens),
    ]);
  });

  test("in a list of names, and at the head of a dotted path", () => {
    compiled(() => [
      paginatorFor(s3, ListObjectsV2Command, { ...model, result_key: ["Contents", "CommonPrefixes"] }),
      // @ts-expect-error -- CommonPrefixes
      paginatorFor(s3, ListObjectsV2Command, { ...model, result_key: ["Contents", "CommonPrefix"] }),
      paginatorFor(ec2, DescribeInstancesCommand, {
        input_token: "NextToken",
        output_token: "NextToken",
        result_key: "Reservations.Instances",
      }),
      paginatorFor(ec2, DescribeInstancesCommand, {
        input_token: "NextToken",
        output_token: "NextToken",
        // @ts-expect-error -- Reservations
        result_key: "Reservation.Instances",
      }),
    ]);
  });

  test("in `items`", () => {
    compiled(() => [
      paginatorFor(s3, ListObjectsV2Command, { items: "Contents" }),
      paginatorFor(s3, ListObjectsV2Command, {}),
      // @ts-expect-error -- Contents
      paginatorFor(s3, ListObjectsV2Command, { items: "Content" }),
      // @ts-expect-error -- CommonPrefixes
      paginatorFor(s3, ListObjectsV2Command, { items: ["Contents", "CommonPrefix"] }),
      // @ts-expect-error -- items
      paginatorFor(s3, ListObjectsV2Command, { item: "Contents" }),
      // @ts-expect-error -- a model says itself what its items are
      paginatorFor(s3, ListObjectsV2Command, { ...model, items: "Contents" }),
    ]);
  });
});

test("expressions, and names that are only known when the program runs, pass", () => {
  compiled(() => {
    const published: PaginatorModel = model;
    // For an imported JSON file, TypeScript knows only that these are strings.
    const imported = { input_token: "x", output_token: ["x"], result_key: ["x"], limit_key: "x" };
    const name: string = "Contents";
    return [
      paginatorFor(s3, ListObjectsCommand, {
        input_token: "Marker",
        output_token: "NextMarker || Contents[-1].Key",
        result_key: "Contents",
      }),
      paginatorFor(s3, ListObjectsV2Command, published),
      paginatorFor(s3, ListObjectsV2Command, imported),
      paginatorFor(s3, ListObjectsV2Command, { items: name }),
    ];
  });
});

test("a command of another client does not compile", () => {
  compiled(() => [
    // @ts-expect-error -- S3
    paginatorFor(amplify, ListObjectsV2Command),
    // @ts-expect-error -- S3
    paginatorFor(ec2, ListObjectsV2Command, model),
    // @ts-expect-error -- Amplify
    paginatorFor(s3, ListJobsCommand),
    // @ts-expect-error -- EC2
    paginatorFor(dynamodb, DescribeInstancesCommand),
    // A document client takes the commands of both.
    paginatorFor(documents, DocumentScanCommand),
    paginatorFor(documents, ScanCommand),
    // @ts-expect-error -- it takes others
    paginatorFor({ send: (_command: ListJobsCommand) => Promise.resolve({}) }, ListObjectsV2Command),
    paginatorFor({ send: (_command: ListJobsCommand) => Promise.resolve({}) }, ListJobsCommand),
    paginatorFor({ send: (_command: object) => Promise.resolve({}) }, ListJobsCommand),
  ]);
});
