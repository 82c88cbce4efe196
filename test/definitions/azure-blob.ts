import type { ContainerClient, ContainerListBlobsOptions } from "@azure/storage-blob";
import { definePaginator } from "@jobs/paginator-core";

type Query = ContainerListBlobsOptions & { continuationToken?: string; maxPageSize?: number };

export const blobs = (container: ContainerClient) =>
  definePaginator({
    call: async (query: Query, { signal }) => {
      const pages = container.listBlobsFlat({ ...query, abortSignal: signal }).byPage(query);
      for await (const page of pages) return page;
    },
    inputToken: "continuationToken",
    outputToken: (page) => page?.continuationToken,
    items: (page) => page?.segment.blobItems ?? [],
    pageSize: { name: "maxPageSize", min: 1, max: 5000 },
  });
