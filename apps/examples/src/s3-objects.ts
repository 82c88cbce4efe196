import { ListObjectsV2Command, type ListObjectsV2CommandInput, S3Client } from "@aws-sdk/client-s3";
import { definePaginator } from "@jobs/paginator-core";

/** Lists the objects of an S3 bucket one by one, with the AWS SDK and the core's own words. */
export function objectsAt(endpoint: string) {
  const client = new S3Client({ endpoint, forcePathStyle: true });
  return definePaginator({
    name: "objects",
    call: (input: ListObjectsV2CommandInput, { signal }) =>
      client.send(new ListObjectsV2Command(input), { abortSignal: signal }),
    inputToken: "ContinuationToken",
    outputToken: "NextContinuationToken",
    items: ({ Contents = [] }) => Contents,
    pageSize: { name: "MaxKeys", min: 1, max: 1000 },
  });
}
