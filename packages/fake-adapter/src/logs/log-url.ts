import { mapMembers } from "../map-members.ts";
import { readLogPath } from "./log-path.ts";

/** A response in which each path of a log has become a URL: only that of `GetJob` has some. What a world itself says of its logs stays as it is. */
export function withLogUrls(response: object, urlOf: (path: string) => string): object {
  if (!("job" in response)) return response;
  return mapMembers(response, (name, value) =>
    name === "logUrl" && typeof value === "string" && readLogPath(value) !== undefined ? urlOf(value) : value,
  );
}

/** A URL that holds the text itself: `fetch` reads it like any other, and nobody has to be there to answer. */
export function dataUrl(text: string): string {
  return `data:text/plain;charset=utf-8,${encodeURIComponent(text)}`;
}
