import { WebClient } from "@slack/web-api";
import { channels } from "../slack.ts";
import { pageAfter, type Served } from "./served.ts";

export const served: Served<{ id?: string }> = {
  open: (url) => channels(new WebClient("xoxb-made-up", { slackApiUrl: `${url}/` })),
  input: { limit: 5 },
  idOf: ({ id = "" }) => id,
  answer({ body }) {
    const { page, next = "" } = pageAfter(body.get("cursor"), body.get("limit"));
    return {
      json: { ok: true, channels: page.map((id) => ({ id })), response_metadata: { next_cursor: next } },
    };
  },
};
