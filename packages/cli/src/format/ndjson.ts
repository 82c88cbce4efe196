import { inertJson } from "../inert.ts";
import type { Format } from "./format.ts";
import { withTimes } from "./with-times.ts";

/** One item a line, as JSON, or what is found in it; for programs that read while the list goes on. */
export function createNdjsonFormat(find: ((item: unknown) => unknown) | undefined): Format<object> {
  return {
    forPeople: false,
    page: (items) =>
      items
        .map((item) => `${inertJson(JSON.stringify(find === undefined ? withTimes(item) : find(item)))}\n`)
        .join(""),
    end: () => "",
  };
}
