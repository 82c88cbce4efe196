import type { storage_v1 } from "@googleapis/storage";
import { definePaginator } from "@jobs/paginator-core";

export const objects = (storage: storage_v1.Storage) =>
  definePaginator({
    call: async (query: storage_v1.Params$Resource$Objects$List, { signal }) =>
      (await storage.objects.list(query, { signal })).data,
    inputToken: "pageToken",
    outputToken: "nextPageToken",
    items: ({ items }) => items ?? [],
    pageSize: { name: "maxResults", min: 1, max: 1000 },
  });
