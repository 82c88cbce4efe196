import type { JobSummary } from "@jobs/contract";
import { jobKind } from "../../output/kinds/jobs.ts";
import { createNdjsonFormat } from "../../output/ndjson.ts";
import { firstLine } from "../../terminal/first-line.ts";
import { inert } from "../../terminal/inert.ts";
import type { View } from "../../terminal/view.ts";

/**
 * Tells of each job that is new or has another state than before, the oldest first: on a line for people, or as ndjson. Of what was so
 * when it began it is not known since when: people are told when the job started.
 */
export function createChanges(
  { now }: Pick<View, "now">,
  output: "table" | "ndjson" | undefined,
): (jobs: readonly JobSummary[]) => string {
  const states = new Map<string, string>();
  let begun = false;
  const ndjson = createNdjsonFormat(jobKind, undefined);
  return (jobs) => {
    const changed = jobs.toReversed().filter(({ jobId, status }) => states.get(jobId) !== status);
    states.clear();
    for (const { jobId, status } of jobs) states.set(jobId, status);
    if (output === "ndjson") return ndjson.page(changed);
    const time = new Date(now()).toISOString();
    const tell = begun
      ? (job: JobSummary) => `${time} job ${job.jobId} ${job.status}: ${firstLine(job.commitMessage)}`
      : (job: JobSummary) =>
          `so far: job ${job.jobId} ${job.status}, started ${job.startTime.toISOString()}: ${firstLine(job.commitMessage)}`;
    begun = true;
    return changed.map((job) => `${inert(tell(job))}\n`).join("");
  };
}
