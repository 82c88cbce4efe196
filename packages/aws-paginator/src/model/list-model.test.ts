import {
  type AmplifyClient,
  ListArtifactsCommand,
  ListJobsCommand,
  type Artifact,
  type JobSummary,
} from "@aws-sdk/client-amplify";
import { type DynamoDBClient, QueryCommand, type AttributeValue } from "@aws-sdk/client-dynamodb";
import { DescribeInstancesCommand, type EC2Client, type Reservation } from "@aws-sdk/client-ec2";
import {
  ListObjectVersionsCommand,
  ListObjectsV2Command,
  type S3Client,
  type _Object,
  type CommonPrefix,
  type DeleteMarkerEntry,
  type ObjectVersion,
} from "@aws-sdk/client-s3";
import { type DynamoDBDocumentClient, ScanCommand } from "@aws-sdk/lib-dynamodb";
import { describe, expectTypeOf, test } from "vitest";
import { paginatorFor, type FullResult, type ItemOf } from "../index.ts";
import type { ListModel } from "./list-model.ts";

/** Only compiled. */
const compiled = (_code: () => unknown): void => {};

const amplify = null as unknown as AmplifyClient;
const dynamodb = null as unknown as DynamoDBClient;
const documents = null as unknown as DynamoDBDocumentClient;
const ec2 = null as unknown as EC2Client;
const s3 = null as unknown as S3Client;
const branch = { appId: "d1", branchName: "main" };

describe("without a model, the only list of the output", () => {
  test("gives the type of the items", () => {
    compiled(async () => {
      for await (const job of paginatorFor(amplify, ListJobsCommand).paginate(branch).items())
        expectTypeOf(job).toEqualTypeOf<JobSummary>();
      for await (const one of paginatorFor(ec2, DescribeInstancesCommand).paginate({}).items())
        expectTypeOf(one).toEqualTypeOf<Reservation>();
      for await (const item of paginatorFor(dynamodb, QueryCommand).paginate({ TableName: "t" }).items())
        expectTypeOf(item).toEqualTypeOf<Record<string, AttributeValue>>();
      for await (const item of paginatorFor(documents, ScanCommand).paginate({ TableName: "t" }).items())
        expectTypeOf(item["id"]).toBeAny();
    });
  });

  test("is the first of the iterators by result key, and what the others have is not known", () => {
    compiled(async () => {
      const pages = paginatorFor(amplify, ListArtifactsCommand).paginate({ ...branch, jobId: "1" });
      const [artifacts, more] = pages.resultKeyIters();
      for await (const artifact of artifacts) expectTypeOf(artifact).toEqualTypeOf<Artifact>();
      for await (const item of more ?? []) expectTypeOf(item).toBeUnknown();
    });
  });

  test("is whole in the full result, where all but tokens may come from the first page", () => {
    compiled(async () => {
      const jobs = await paginatorFor(amplify, ListJobsCommand).paginate(branch).buildFullResult();
      expectTypeOf(jobs.jobSummaries).toEqualTypeOf<JobSummary[] | undefined>();
      expectTypeOf(jobs.NextToken).toEqualTypeOf<string | undefined>();
      expectTypeOf(jobs).not.toHaveProperty("nextToken");
      expectTypeOf(jobs).not.toHaveProperty("$metadata");

      const items = await paginatorFor(dynamodb, QueryCommand).paginate({ TableName: "t" }).buildFullResult();
      expectTypeOf(items.Items).toEqualTypeOf<Record<string, AttributeValue>[] | undefined>();
      expectTypeOf(items.Count).toEqualTypeOf<number | null | undefined>();
      expectTypeOf(items).not.toHaveProperty("LastEvaluatedKey");
    });
  });

  test("may be in a structure", () => {
    interface Output {
      DistributionList?: { Items?: { Id: string }[] | undefined; NextMarker?: string } | undefined;
    }
    type Model = ListModel<Output, object>;
    expectTypeOf<ItemOf<Output, Model>>().toEqualTypeOf<{ Id: string }>();
    expectTypeOf<NonNullable<FullResult<Output, Model>["DistributionList"]>["Items"]>().toEqualTypeOf<
      { Id: string }[] | undefined
    >();
  });

  test("may be none at all", () => {
    interface Output {
      Values?: Record<string, string>;
    }
    type Model = ListModel<Output, object>;
    expectTypeOf<ItemOf<Output, Model>>().toBeUnknown();
    expectTypeOf<FullResult<Output, Model>["Values"]>().toEqualTypeOf<Record<string, string> | undefined>();
  });
});

describe("without a model, several lists", () => {
  const objects = { Bucket: "photos" };

  test("give items of any of their types", () => {
    compiled(async () => {
      for await (const one of paginatorFor(s3, ListObjectsV2Command).paginate(objects).items())
        expectTypeOf(one).toEqualTypeOf<_Object | CommonPrefix>();
      const full = await paginatorFor(s3, ListObjectsV2Command).paginate(objects).buildFullResult();
      expectTypeOf(full.Contents).toEqualTypeOf<_Object[] | undefined>();
      expectTypeOf(full.CommonPrefixes).toEqualTypeOf<CommonPrefix[] | undefined>();
      expectTypeOf(full.Prefix).toEqualTypeOf<string | null | undefined>();
    });
  });

  test("give those of the one that is named", () => {
    compiled(async () => {
      const named = paginatorFor(s3, ListObjectsV2Command, { items: "Contents" }).paginate(objects);
      for await (const one of named.items()) expectTypeOf(one).toEqualTypeOf<_Object>();
      const [contents] = named.resultKeyIters();
      for await (const one of contents) expectTypeOf(one).toEqualTypeOf<_Object>();
    });
  });

  test("give those of each that is named", () => {
    compiled(async () => {
      const items = ["DeleteMarkers", "Versions"] as const;
      const pages = paginatorFor(s3, ListObjectVersionsCommand, { items }).paginate(objects);
      for await (const one of pages.items()) expectTypeOf(one).toEqualTypeOf<DeleteMarkerEntry>();
      const [markers, versions] = pages.resultKeyIters();
      for await (const one of markers) expectTypeOf(one).toEqualTypeOf<DeleteMarkerEntry>();
      for await (const one of versions) expectTypeOf(one).toEqualTypeOf<ObjectVersion>();
    });
  });
});

test("with a model, items and iterators are those of its result keys", () => {
  compiled(async () => {
    const model = {
      input_token: ["KeyMarker", "VersionIdMarker"],
      output_token: ["NextKeyMarker", "NextVersionIdMarker"],
      result_key: ["Versions", "DeleteMarkers"],
    } as const;
    const pages = paginatorFor(s3, ListObjectVersionsCommand, model).paginate({ Bucket: "photos" });
    for await (const one of pages.items()) expectTypeOf(one).toEqualTypeOf<ObjectVersion>();
    const [versions, markers] = pages.resultKeyIters();
    for await (const one of versions) expectTypeOf(one).toEqualTypeOf<ObjectVersion>();
    for await (const one of markers) expectTypeOf(one).toEqualTypeOf<DeleteMarkerEntry>();
  });
});

test("a map has entries, a text characters, and other values no items that are known", () => {
  interface Output {
    usage?: Record<string, number[]>;
    log?: string;
    count: number;
  }
  expectTypeOf<ItemOf<Output, { result_key: "usage" }>>().toEqualTypeOf<[name: string, value: number[]]>();
  expectTypeOf<ItemOf<Output, { result_key: "log" }>>().toBeString();
  expectTypeOf<ItemOf<Output, { result_key: "count" }>>().toBeUnknown();
  expectTypeOf<ItemOf<Output, { result_key: string }>>().toBeUnknown();
});

test("what a search finds is of the type that is said, unknown otherwise", () => {
  compiled(async () => {
    const pages = paginatorFor(amplify, ListJobsCommand).paginate(branch);
    for await (const id of pages.search<string>("jobSummaries[].jobId")) expectTypeOf(id).toBeString();
    for await (const id of pages.search("jobSummaries[].jobId")) expectTypeOf(id).toBeUnknown();
  });
});
