import { Client } from "@notionhq/client";
import { search } from "../notion.ts";
import { pageAfter, type Served } from "./served.ts";

export const served: Served<{ id: string }> = {
  open: (url) => search(new Client({ auth: "ntn_made_up", baseUrl: url })),
  input: { page_size: 5 },
  idOf: ({ id }) => id,
  answer({ body }) {
    const { page, more, next = null } = pageAfter(body.start_cursor, body.page_size);
    return {
      json: {
        object: "list",
        results: page.map((id) => ({ object: "page", id })),
        has_more: more,
        next_cursor: next,
      },
    };
  },
};
