import { drive, type drive_v3 } from "@googleapis/drive";
import { files } from "../google-drive.ts";
import { pageAfter, type Served } from "./served.ts";

export const served: Served<drive_v3.Schema$File> = {
  open: (url) => files(drive({ version: "v3", rootUrl: `${url}/` })),
  input: { pageSize: 5 },
  idOf: ({ id }) => id ?? "",
  answer({ query }) {
    const { page, next } = pageAfter(query.get("pageToken"), query.get("pageSize"));
    return { json: { files: page.map((id) => ({ id })), nextPageToken: next } };
  },
};
