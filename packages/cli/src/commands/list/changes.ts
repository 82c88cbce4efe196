import type { JobSummary } from "@jobs/contract";
import { jobKind } from "../../output/kinds/jobs.ts";
import { createNdjsonFormat } from "../../output/ndjson.ts";
import { firstLine } from "../../terminal/first-line.ts";
import { inert } from "../../terminal/inert.ts";
import type { View } from "../../terminal/view.ts";

/** Tells of each job that is new or has another state than before, the oldest first: on a line for people, or as ndjson. */
export function createChanges(
  { now }: Pick<View, "now">,
  output: "table" | "ndjson" | undefined,
): (jobs: readonly JobSummary[]) => string {
  const states = new Map<string, string>();
  const ndjson = createNdjsonFormat(jobKind, undefined);
  return (jobs) => {
    const changed = jobs.toReversed().filter(({ jobId, status }) => states.get(jobId) !== status);
    states.clear();
    for (const { jobId, status } of jobs) states.set(jobId, status);
    if (output === "ndjson") return ndjson.page(changed);
    const time = new Date(now()).toISOString();
    return changed.map((job) => `${inert(`${time} ${describe(job)}`)}\n`).join("");
  };
}

function describe({ jobId, status, commitMessage }: JobSummary): string {
  return `job ${jobId} ${status}: ${firstLine(commitMessage)}`;
}
