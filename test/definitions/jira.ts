import { definePaginator } from "@jobs/paginator-core";
import type { CloudClient } from "jira.js/cloud";

export const issues = (jira: CloudClient) =>
  definePaginator({
    call: jira.issueSearch.searchAndReconsileIssuesUsingJql,
    inputToken: "nextPageToken",
    outputToken: "nextPageToken",
    items: ({ issues }) => issues ?? [],
    hasMore: ({ isLast }) => isLast === false,
    pageSize: { name: "maxResults", min: 1, max: 5000 },
  });
