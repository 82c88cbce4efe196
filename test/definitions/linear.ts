import { definePaginator } from "@jobs/paginator-core";
import type { LinearClient, LinearDocument } from "@linear/sdk";

export const issues = (linear: LinearClient) =>
  definePaginator({
    call: (variables: LinearDocument.IssuesQueryVariables) => linear.issues(variables),
    inputToken: "after",
    outputToken: ({ pageInfo }) => pageInfo.endCursor,
    items: "nodes",
    hasMore: ({ pageInfo }) => pageInfo.hasNextPage,
    pageSize: { name: "first", min: 1, max: 250 },
  });
