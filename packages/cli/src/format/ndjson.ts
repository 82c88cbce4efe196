import type { Format } from "./format.ts";

/** One job a line, as JSON, for programs that read while the listing goes on. */
export function createNdjsonFormat(): Format {
  return {
    forPeople: false,
    page: (jobs) => jobs.map((job) => `${JSON.stringify(job)}\n`).join(""),
    end: () => "",
  };
}
