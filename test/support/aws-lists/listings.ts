import { AmplifyClient, ListArtifactsCommand, ListWebhooksCommand } from "@aws-sdk/client-amplify";
import { DynamoDBClient, QueryCommand, ScanCommand } from "@aws-sdk/client-dynamodb";
import { DescribeInstancesCommand, EC2Client } from "@aws-sdk/client-ec2";
import {
  ListMultipartUploadsCommand,
  ListObjectsCommand,
  ListObjectsV2Command,
  ListObjectVersionsCommand,
  S3Client,
} from "@aws-sdk/client-s3";
import { DynamoDBDocumentClient, ScanCommand as DocumentScanCommand } from "@aws-sdk/lib-dynamodb";
import { paginatorFor, type PaginationConfig } from "@jobs/aws-paginator";

export interface Settings {
  readonly endpoint: string;
  readonly region: string;
  readonly maxAttempts: number;
}

/** A list of the server, read without a model. */
export interface Listing {
  readonly config: PaginationConfig;
  /** Starts a walk through the list. */
  list(settings: Settings, config: PaginationConfig): { buildFullResult(): Promise<object> };
  /** Where the items are in a full result. */
  readonly items: string;
  /** The path of an id in an item. */
  readonly id: string;
  readonly ids: readonly string[];
  /** The same list in boto3, if it has a paginator for it. */
  readonly boto3?: { readonly service: string; readonly operation: string; readonly params: object };
  /** Where boto3 1.43 stops with this configuration, as JSON. The resume tokens are base64 of it. */
  readonly stops: readonly string[];
}

const photos = { Bucket: "photos" };
const folders = { ...photos, Delimiter: "/" };
const table = { TableName: "readings" };
const job = { appId: "d1", branchName: "main", jobId: "1" };
const s3 = (operation: string, params: object) => ({ service: "s3", operation, params });
const keys = [
  "2024/feb.jpg",
  "2024/jan.jpg",
  "2025/jan.jpg",
  "cat.jpg",
  "dog.jpg",
  "zebra.jpg",
  "été & <1>.jpg",
];
const readings = ["/wAA", "/wEA", "/wIA", "/wMA", "/wQA"];
const instances = Array.from({ length: 12 }, (_, index) => `r-i-${index + 1}`);

export const listings: Readonly<Record<string, Listing>> = {
  "S3 ListObjects": {
    config: { MaxItems: 2 },
    list: (settings, PaginationConfig) =>
      paginatorFor(new S3Client(settings), ListObjectsCommand).paginate({ ...photos, PaginationConfig }),
    items: "Contents",
    id: "Key",
    ids: keys,
    boto3: s3("list_objects", photos),
    stops: [
      '{"Marker": null, "boto_truncate_amount": 2}',
      '{"Marker": "2025/jan.jpg", "boto_truncate_amount": 1}',
      '{"Marker": "zebra.jpg"}',
    ],
  },
  "S3 ListObjects with folders": {
    config: { MaxItems: 2 },
    list: (settings, PaginationConfig) =>
      paginatorFor(new S3Client(settings), ListObjectsCommand).paginate({ ...folders, PaginationConfig }),
    items: "Contents",
    id: "Key",
    ids: keys.slice(3),
    boto3: s3("list_objects", folders),
    stops: ['{"Marker": "cat.jpg", "boto_truncate_amount": 1}'],
  },
  "S3 ListObjectsV2": {
    config: { MaxItems: 4 },
    list: (settings, PaginationConfig) =>
      paginatorFor(new S3Client(settings), ListObjectsV2Command).paginate({ ...photos, PaginationConfig }),
    items: "Contents",
    id: "Key",
    ids: keys,
    boto3: s3("list_objects_v2", photos),
    stops: ['{"ContinuationToken": "MjAyNSUyRmphbi5qcGc=", "boto_truncate_amount": 1}'],
  },
  "S3 ListObjectsV2, folders": {
    config: { MaxItems: 1 },
    list: (settings, PaginationConfig) =>
      paginatorFor(new S3Client(settings), ListObjectsV2Command, { items: "CommonPrefixes" }).paginate({
        ...folders,
        PaginationConfig,
      }),
    items: "CommonPrefixes",
    id: "Prefix",
    ids: ["2024/", "2025/"],
    stops: [
      '{"ContinuationToken": null, "boto_truncate_amount": 1}',
      '{"ContinuationToken": "Y2F0LmpwZw=="}',
    ],
  },
  "S3 ListObjectVersions": {
    config: { MaxItems: 2 },
    list: (settings, PaginationConfig) =>
      paginatorFor(new S3Client(settings), ListObjectVersionsCommand).paginate({
        ...photos,
        PaginationConfig,
      }),
    items: "Versions",
    id: "VersionId",
    ids: keys.flatMap((key) => (key < "d" ? [`${key} v1`] : [`${key} v2`, `${key} v1`])),
    boto3: s3("list_object_versions", photos),
    stops: [
      '{"KeyMarker": "2024/jan.jpg", "VersionIdMarker": "2024/jan.jpg v2", "boto_truncate_amount": 1}',
      '{"KeyMarker": "2025/jan.jpg", "VersionIdMarker": "2025/jan.jpg v1", "boto_truncate_amount": 1}',
      '{"KeyMarker": "dog.jpg", "VersionIdMarker": "dog.jpg v2", "boto_truncate_amount": 1}',
      '{"KeyMarker": "zebra.jpg", "VersionIdMarker": "zebra.jpg v1"}',
    ],
  },
  "S3 ListMultipartUploads": {
    config: { MaxItems: 2 },
    list: (settings, PaginationConfig) =>
      paginatorFor(new S3Client(settings), ListMultipartUploadsCommand).paginate({
        ...photos,
        PaginationConfig,
      }),
    items: "Uploads",
    id: "UploadId",
    ids: ["upload-0", "upload-1", "upload-2", "upload-3", "upload-4"],
    boto3: s3("list_multipart_uploads", photos),
    stops: [
      '{"KeyMarker": null, "UploadIdMarker": null, "boto_truncate_amount": 2}',
      '{"KeyMarker": "b.bin", "UploadIdMarker": "upload-2", "boto_truncate_amount": 1}',
    ],
  },
  "DynamoDB Scan, by bytes": {
    config: { MaxItems: 3 },
    list: (settings, PaginationConfig) =>
      paginatorFor(new DynamoDBClient(settings), ScanCommand).paginate({ ...table, PaginationConfig }),
    items: "Items",
    id: "id.B",
    ids: readings,
    boto3: { service: "dynamodb", operation: "scan", params: table },
    stops: [
      '{"ExclusiveStartKey": {"id": {"B": "/wEA"}, "at": {"N": "1"}}, "boto_truncate_amount": 1, "boto_encoded_keys": [["ExclusiveStartKey", "id", "B"]]}',
    ],
  },
  "DynamoDB Query, by bytes": {
    config: { MaxItems: 2 },
    list: (settings, PaginationConfig) =>
      paginatorFor(new DynamoDBClient(settings), QueryCommand).paginate({ ...table, PaginationConfig }),
    items: "Items",
    id: "id.B",
    ids: readings,
    boto3: { service: "dynamodb", operation: "query", params: table },
    stops: [
      '{"ExclusiveStartKey": {"id": {"B": "/wEA"}, "at": {"N": "1"}}, "boto_encoded_keys": [["ExclusiveStartKey", "id", "B"]]}',
      '{"ExclusiveStartKey": {"id": {"B": "/wMA"}, "at": {"N": "3"}}, "boto_encoded_keys": [["ExclusiveStartKey", "id", "B"]]}',
    ],
  },
  "DynamoDB Scan of documents": {
    config: { MaxItems: 3 },
    list: (settings, PaginationConfig) =>
      paginatorFor(DynamoDBDocumentClient.from(new DynamoDBClient(settings)), DocumentScanCommand).paginate({
        ...table,
        PaginationConfig,
      }),
    items: "Items",
    id: "id",
    ids: readings,
    stops: [
      '{"ExclusiveStartKey": {"id": "/wEA", "at": 1}, "boto_truncate_amount": 1, "boto_encoded_keys": [["ExclusiveStartKey", "id"]]}',
    ],
  },
  "EC2 DescribeInstances": {
    config: { MaxItems: 7, PageSize: 5 },
    list: (settings, PaginationConfig) =>
      paginatorFor(new EC2Client(settings), DescribeInstancesCommand).paginate({ PaginationConfig }),
    items: "Reservations",
    id: "ReservationId",
    ids: instances,
    boto3: { service: "ec2", operation: "describe_instances", params: {} },
    stops: ['{"NextToken": "5", "boto_truncate_amount": 2}'],
  },
  "EC2 DescribeInstances, never fewer than five": {
    config: { MaxItems: 7 },
    list: (settings, PaginationConfig) =>
      paginatorFor(new EC2Client(settings), DescribeInstancesCommand, {}, { min: 5, max: 1000 }).paginate({
        PaginationConfig,
      }),
    items: "Reservations",
    id: "ReservationId",
    ids: instances,
    stops: ['{"NextToken": "7"}'],
  },
  "Amplify ListArtifacts": {
    config: { MaxItems: 3 },
    list: (settings, PaginationConfig) =>
      paginatorFor(new AmplifyClient(settings), ListArtifactsCommand).paginate({ ...job, PaginationConfig }),
    items: "artifacts",
    id: "artifactId",
    ids: ["a0", "a1", "a2", "a3", "a4"],
    stops: ['{"nextToken": "2", "boto_truncate_amount": 1}'],
  },
  "Amplify ListWebhooks": {
    config: { MaxItems: 2 },
    list: (settings, PaginationConfig) =>
      paginatorFor(new AmplifyClient(settings), ListWebhooksCommand).paginate({
        appId: "d1",
        PaginationConfig,
      }),
    items: "webhooks",
    id: "webhookId",
    ids: ["w-main", "w-next", "w-docs"],
    stops: ['{"nextToken": "2"}'],
  },
};
