import { definePaginator } from "@jobs/paginator-core";
import type { graphql } from "@octokit/graphql/types";
import type { Repository, RepositoryIssuesArgs } from "@octokit/graphql-schema";

const query = `query ($owner: String!, $name: String!, $after: String, $first: Int) { repository(owner: $owner, name: $name) {
  issues(after: $after, first: $first) { edges { cursor node { id title } } pageInfo { endCursor hasNextPage } } } }`;

type Variables = RepositoryIssuesArgs & { owner: string; name: string };

export const issues = (github: graphql) =>
  definePaginator({
    call: async (variables: Variables) =>
      (await github<{ repository: Repository }>(query, { ...variables })).repository.issues,
    inputToken: "after",
    items: ({ edges }) => edges ?? [],
    outputToken: ({ pageInfo }) => pageInfo.endCursor,
    hasMore: ({ pageInfo }) => pageInfo.hasNextPage,
    itemToken: (edge) => edge?.cursor,
    pageSize: { name: "first", min: 1, max: 100 },
  });
