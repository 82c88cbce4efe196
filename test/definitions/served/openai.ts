import OpenAI from "openai";
import { files } from "../openai.ts";
import { pageAfter, type Served } from "./served.ts";

export const served: Served<{ id: string }> = {
  open: (url) => files(new OpenAI({ apiKey: "made-up", baseURL: url })),
  input: { limit: 5 },
  idOf: ({ id }) => id,
  answer({ query }) {
    const { page, more } = pageAfter(query.get("after"), query.get("limit"));
    return { json: { object: "list", data: page.map((id) => ({ id, object: "file" })), has_more: more } };
  },
};
