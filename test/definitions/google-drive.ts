import type { drive_v3 } from "@googleapis/drive";
import { definePaginator } from "@jobs/paginator-core";

export const files = (drive: drive_v3.Drive) =>
  definePaginator({
    call: async (query: drive_v3.Params$Resource$Files$List, { signal }) =>
      (await drive.files.list(query, { signal })).data,
    inputToken: "pageToken",
    outputToken: "nextPageToken",
    items: ({ files }) => files ?? [],
    pageSize: { name: "pageSize", min: 1, max: 1000 },
  });
