import { Client } from "@hubspot/api-client";
import { contacts } from "../hubspot.ts";
import { pageAfter, type Served } from "./served.ts";

export const served: Served<{ id: string }> = {
  open: (url) => contacts(new Client({ accessToken: "made-up", basePath: url })),
  input: { limit: 5 },
  idOf: ({ id }) => id,
  answer({ query }) {
    const { page, next } = pageAfter(query.get("after"), query.get("limit"));
    return {
      json: {
        results: page.map((id) => ({ id, properties: {} })),
        paging: next && { next: { after: next } },
      },
    };
  },
};
