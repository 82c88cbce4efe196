// Not one of these compiles. The line above each says what its message holds.
import { GetLogEventsCommand, type CloudWatchLogsClient } from "@aws-sdk/client-cloudwatch-logs";
import type { DynamoDBClient, ScanCommandInput } from "@aws-sdk/client-dynamodb";
import { ScanCommand } from "@aws-sdk/client-dynamodb";
import { ListObjectsV2Command, type ListObjectsV2CommandInput, type S3Client } from "@aws-sdk/client-s3";
import type { estypes, Client as Elastic } from "@elastic/elasticsearch";
import type { drive_v3 } from "@googleapis/drive";
import { definePaginator } from "@jobs/paginator-core";
import type { CoreV1Api, CoreV1ApiListNamespacedPodRequest } from "@kubernetes/client-node";
import type { Client as Notion, SearchParameters } from "@notionhq/client";
import type { Octokit } from "@octokit/rest";
import type { WebClient } from "@slack/web-api";
import type { CloudClient } from "jira.js/cloud";
import type { Collection, ObjectId } from "mongodb";
import type OpenAI from "openai";
import type Stripe from "stripe";

declare const stripe: Stripe;
declare const notion: Notion;
declare const slack: WebClient;
declare const octokit: Octokit;
declare const drive: drive_v3.Drive;
declare const core: CoreV1Api;
declare const elastic: Elastic;
declare const s3: S3Client;
declare const dynamodb: DynamoDBClient;
declare const logs: CloudWatchLogsClient;
declare const jira: CloudClient;
declare const orders: Collection<{ _id: ObjectId; at: Date }>;
declare const openai: OpenAI;

const charges = (query: Stripe.ChargeListParams) => stripe.charges.list(query);
const search = (query: SearchParameters) => notion.search(query);
const objects = (input: ListObjectsV2CommandInput) => s3.send(new ListObjectsV2Command(input));
const files = async (query: drive_v3.Params$Resource$Files$List) => (await drive.files.list(query)).data;

// says: "starting_after"
definePaginator({ call: charges, inputToken: "starting_afer", outputToken: () => null, items: "data" });
// says: "data"
definePaginator({ call: charges, inputToken: "starting_after", outputToken: () => null, items: "dta" });
// says: "has_more"
definePaginator({
  call: charges,
  inputToken: "starting_after",
  outputToken: () => null,
  items: "data",
  hasMore: "hasMore",
});
// says: "has_more"
definePaginator({
  call: charges,
  inputToken: "starting_after",
  outputToken: () => null,
  items: "data",
  hasMore: "url",
});
// says: "limit"
definePaginator({
  call: charges,
  inputToken: "starting_after",
  outputToken: () => null,
  items: "data",
  pageSize: "page_size",
});
// says: 'number' is not assignable to type 'string'
definePaginator({
  call: charges,
  inputToken: "starting_after",
  outputToken: () => null,
  items: "data",
  itemToken: (charge) => charge.created,
});
// says: Property 'ID' does not exist on type 'Charge'. Did you mean 'id'?
definePaginator({
  call: charges,
  inputToken: "starting_after",
  outputToken: (_, { items }) => items.at(-1)?.ID,
  items: "data",
});

// says: "next_cursor"
definePaginator({ call: search, inputToken: "start_cursor", outputToken: "nextCursor", items: "results" });
// says: "next_cursor"
definePaginator({ call: search, inputToken: "start_cursor", outputToken: "has_more", items: "results" });
// says: "page_size"
definePaginator({ call: search, inputToken: "page_size", outputToken: "next_cursor", items: "results" });
// says: Write `items` above this member
definePaginator({
  call: search,
  inputToken: "start_cursor",
  outputToken: (_, { items }) => items.at(-1)?.id,
  items: ({ results }) => results,
});

// says: items: (response) => response.channels ?? []
definePaginator({
  call: slack.conversations.list,
  inputToken: "cursor",
  outputToken: () => null,
  items: "channels",
});
// says: items: (response) => response.files ?? []
definePaginator({ call: files, inputToken: "pageToken", outputToken: "nextPageToken", items: "files" });
// says: items: (response) => response.Contents ?? []
definePaginator({
  call: objects,
  inputToken: "ContinuationToken",
  outputToken: "NextContinuationToken",
  items: "Contents",
});
// says: Type 'undefined' is not assignable to type 'readonly unknown[]'
definePaginator({
  call: objects,
  inputToken: "ContinuationToken",
  outputToken: "NextContinuationToken",
  items: ({ Contents }) => Contents,
});
// says: "IsTruncated"
definePaginator({
  call: objects,
  inputToken: "ContinuationToken",
  outputToken: "NextContinuationToken",
  items: ({ Contents }) => Contents ?? [],
  hasMore: "isTruncated",
});

// says: codec
definePaginator({
  call: (input: ScanCommandInput) => dynamodb.send(new ScanCommand(input)),
  inputToken: "ExclusiveStartKey",
  outputToken: "LastEvaluatedKey",
  items: ({ Items }) => Items ?? [],
});
// says: codec
definePaginator({
  call: ({ after }: { after?: ObjectId }) => orders.find(after ? { _id: { $gt: after } } : {}).toArray(),
  inputToken: "after",
  items: (found) => found,
  outputToken: (found) => found.at(-1)?._id,
});
// says: codec
definePaginator({
  call: ({ since }: { since?: Date }) => orders.find(since ? { at: { $gt: since } } : {}).toArray(),
  inputToken: "since",
  items: (found) => found,
  outputToken: (found) => found.at(-1)?.at,
});

// says: Write `items` above this member
definePaginator({
  call: (query: estypes.SearchRequest) => elastic.search(query),
  inputToken: "search_after",
  outputToken: (_, { items }) => items.at(-1)?.sort,
  items: ({ hits }) => hits.hits,
});
// says: Write `items` above this member
definePaginator({
  call: (query: estypes.SearchRequest) => elastic.search(query),
  inputToken: "search_after",
  outputToken: () => null,
  itemToken: (hit) => hit.sort,
  items: ({ hits }) => hits.hits,
});
// says: "search_after"
definePaginator({
  call: (query: estypes.SearchRequest) => elastic.search(query),
  inputToken: "searchAfter",
  items: ({ hits }) => hits.hits,
  outputToken: () => null,
});
// says: 'string' is not assignable to type
definePaginator({
  call: (query: estypes.SearchRequest) => elastic.search(query),
  inputToken: "search_after",
  items: ({ hits }) => hits.hits,
  outputToken: (_, { items }) => items.at(-1)?._id,
});

// says: '_continue'
definePaginator({
  call: (query: CoreV1ApiListNamespacedPodRequest) => core.listNamespacedPod(query),
  inputToken: "_continue",
  outputToken: ({ metadata }) => metadata?.continue,
  items: "items",
});
// says: "issues"
definePaginator({
  call: jira.issueSearch.searchAndReconsileIssuesUsingJql,
  inputToken: "nextPageToken",
  outputToken: "nextPageToken",
  items: "isues",
});
// says: "page"
definePaginator({
  call: octokit.rest.issues.listForRepo,
  inputToken: "pge",
  outputToken: () => 0,
  items: "data",
});
// says: Type 'string | undefined' is not assignable to type 'Next<number | undefined>'
definePaginator({
  call: octokit.rest.issues.listForRepo,
  inputToken: ["page", "per_page"],
  outputToken: ({ headers }) => ({ page: headers.link }),
  items: "data",
});
// says: 'forwardToken'
definePaginator({
  call: (logStreamName: { logStreamName: string; nextToken?: string }) =>
    logs.send(new GetLogEventsCommand(logStreamName)),
  inputToken: "nextToken",
  outputToken: ({ forwardToken }) => forwardToken,
  items: ({ events }) => events ?? [],
});
// says: "error"
definePaginator({
  call: (query: OpenAI.FileListParams) => openai.files.list(query),
  inputToken: "after",
  outputToken: () => null,
  items: "data",
  onRepeatedToken: "stop",
});
