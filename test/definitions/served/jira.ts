import { createCloudClient } from "jira.js/cloud";
import { issues } from "../jira.ts";
import { pageAfter, type Served } from "./served.ts";

export const served: Served<{ id?: string | undefined }> = {
  open: (url) =>
    issues(
      createCloudClient({ host: url, auth: { type: "basic", email: "a@b.example", apiToken: "made-up" } }),
    ),
  input: { jql: "project = JOBS", maxResults: 5 },
  idOf: ({ id = "" }) => id,
  answer({ query }) {
    const { page, more, next } = pageAfter(query.get("nextPageToken"), query.get("maxResults"));
    return { json: { issues: page.map((id) => ({ id })), nextPageToken: next, isLast: !more } };
  },
};
