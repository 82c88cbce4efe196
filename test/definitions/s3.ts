import { ListObjectsV2Command, type ListObjectsV2CommandInput, type S3Client } from "@aws-sdk/client-s3";
import { definePaginator } from "@jobs/paginator-core";

export const objects = (s3: S3Client) =>
  definePaginator({
    call: (input: ListObjectsV2CommandInput, { signal }) =>
      s3.send(new ListObjectsV2Command(input), { abortSignal: signal }),
    inputToken: "ContinuationToken",
    outputToken: "NextContinuationToken",
    items: ({ Contents }) => Contents ?? [],
    hasMore: "IsTruncated",
    pageSize: { name: "MaxKeys", min: 1, max: 1000 },
  });
