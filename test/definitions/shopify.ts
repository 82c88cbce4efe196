import { definePaginator } from "@jobs/paginator-core";
import type { AdminApiClient } from "@shopify/admin-api-client";

const query = `query ($after: String, $first: Int) {
  products(after: $after, first: $first) { edges { cursor node { id title } } pageInfo { endCursor hasNextPage } } }`;

interface Answer {
  products: {
    edges: { cursor: string; node: { id: string; title: string } }[];
    pageInfo: { endCursor: string | null; hasNextPage: boolean };
  };
}

export const products = (shopify: AdminApiClient) =>
  definePaginator({
    call: async (variables: { after?: string; first: number }, { signal }) => {
      const { data, errors } = await shopify.request<Answer>(query, { variables, signal });
      return data?.products ?? Promise.reject(errors);
    },
    inputToken: "after",
    items: "edges",
    outputToken: ({ pageInfo }) => pageInfo.endCursor,
    hasMore: ({ pageInfo }) => pageInfo.hasNextPage,
    itemToken: (edge) => edge.cursor,
    pageSize: { name: "first", min: 1, max: 250 },
  });
