import { createAdminApiClient } from "@shopify/admin-api-client";
import { products } from "../shopify.ts";
import { pageAfter, type Served } from "./served.ts";

export const served: Served<{ node: { id: string } }> = {
  open: (url) =>
    products(
      createAdminApiClient({
        storeDomain: "shop.example",
        apiVersion: "2026-10",
        accessToken: "made-up",
        customFetchApi: (_url, request) => fetch(url, request as RequestInit),
      }),
    ),
  input: { first: 5 },
  idOf: ({ node }) => node.id,
  answer({ body: { variables } }) {
    const { page, more } = pageAfter(variables.after, variables.first);
    const edges = page.map((id) => ({ cursor: id, node: { id, title: "" } }));
    return {
      json: { data: { products: { edges, pageInfo: { endCursor: page.at(-1), hasNextPage: more } } } },
    };
  },
};
