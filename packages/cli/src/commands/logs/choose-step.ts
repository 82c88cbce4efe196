import type { Job, JobStep } from "@jobs/contract";
import { UsageError } from "../../terminal/usage-error.ts";

/**
 * The step whose log is meant: the one of a name, or else the one at which the job failed, or else the last one that has a log;
 * `undefined` as long as there is none.
 *
 * @throws {UsageError} for a name that no step has.
 */
export function chooseStep({ steps, summary }: Job, name: string | undefined): JobStep | undefined {
  if (name === undefined) {
    return (
      steps.find(({ status }) => status === "FAILED") ??
      steps.findLast(({ logUrl }) => logUrl !== undefined) ??
      steps.at(-1)
    );
  }
  const named = steps.find(({ stepName }) => stepName.toLowerCase() === name.toLowerCase());
  if (named !== undefined) return named;
  const there = steps.map(({ stepName }) => stepName).join(", ");
  throw new UsageError(
    `--step: job ${summary.jobId} has no step ${JSON.stringify(name)}; it has ${there || "none yet"}`,
  );
}
