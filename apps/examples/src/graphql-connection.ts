import { definePaginator } from "@jobs/paginator-core";

interface Films {
  readonly edges: readonly { readonly node: { readonly title: string; readonly year: number } }[];
  readonly pageInfo: { readonly endCursor: string | null; readonly hasNextPage: boolean };
}
interface Answer {
  readonly data?: { readonly films: Films } | null;
  readonly errors?: readonly { readonly message: string }[];
}

const query = `query ($first: Int, $after: String) {
  films(first: $first, after: $after) { edges { node { title year } } pageInfo { endCursor hasNextPage } }
}`;

/** Lists films from a connection of a GraphQL API, which has edges with nodes, and a cursor in `pageInfo`. */
export function filmsAt(url: string) {
  return definePaginator({
    name: "films",
    call: async (variables: { first?: number; after?: string }, { signal }) => {
      const headers = { accept: "application/json", "content-type": "application/json" };
      const body = JSON.stringify({ query, variables });
      const response = await fetch(url, { method: "POST", headers, body, signal });
      const { data, errors } = (await response.json()) as Answer;
      if (!data) throw new Error(errors?.[0]?.message ?? `The API answered with ${response.status}.`);
      return data.films;
    },
    inputToken: "after",
    outputToken: ({ pageInfo }) => pageInfo.hasNextPage && pageInfo.endCursor,
    items: ({ edges }) => edges.map(({ node }) => node),
    pageSize: { name: "first", min: 1, max: 100 },
  });
}
