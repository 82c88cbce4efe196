import { graphql } from "@octokit/graphql";
import { issues } from "../graphql-relay.ts";
import { pageAfter, type Served } from "./served.ts";

export const served: Served<{ node?: { id: string } | null } | null> = {
  open: (url) => issues(graphql.defaults({ baseUrl: url })),
  input: { owner: "jobs", name: "jobs", first: 5 },
  idOf: (edge) => edge?.node?.id ?? "",
  answer({ body: { variables } }) {
    const { page, more } = pageAfter(variables.after, variables.first);
    const edges = page.map((id) => ({ cursor: id, node: { id, title: "" } }));
    const issues = { edges, pageInfo: { endCursor: page.at(-1), hasNextPage: more } };
    return { json: { data: { repository: { issues } } } };
  },
};
