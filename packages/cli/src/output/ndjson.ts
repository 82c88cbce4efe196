import { inertJson } from "../terminal/inert.ts";
import type { CreateFormat, Find, Format } from "./format.ts";
import { withTimes } from "./plain.ts";

/** One item a line, as JSON, or what is found in it; for programs that read while the list goes on. */
export function createNdjsonFormat(find: Find | undefined): Format<object> {
  return {
    page: (items) =>
      items
        .map((item) => `${inertJson(JSON.stringify(find === undefined ? withTimes(item) : find(item)))}\n`)
        .join(""),
    end: () => "",
  };
}

export const ndjsonFormat: CreateFormat = ({ find }) => createNdjsonFormat(find);
