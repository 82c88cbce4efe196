/** The pagination of Amplify's list operations: the models AWS publishes, and the page sizes the service takes. */
export const paginatorModels = {
  list_apps: {
    input_token: "nextToken",
    output_token: "nextToken",
    limit_key: "maxResults",
    result_key: "apps",
  },
  list_branches: {
    input_token: "nextToken",
    output_token: "nextToken",
    limit_key: "maxResults",
    result_key: "branches",
  },
  list_jobs: {
    input_token: "nextToken",
    output_token: "nextToken",
    limit_key: "maxResults",
    result_key: "jobSummaries",
  },
} as const;

export const pageSizes = {
  list_apps: { min: 1, max: 100 },
  list_branches: { min: 1, max: 50 },
  list_jobs: { min: 1, max: 50 },
} as const;
