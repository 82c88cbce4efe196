import type { JobSummary } from "@jobs/contract";
import type { WorldJob } from "./world.ts";

/** A job of a world as `listJobs` returns it, without what only `getJob` shows. */
export function summaryOf(job: WorldJob): JobSummary {
  const { steps: _steps, plan: _plan, stopTime: _stopTime, ...summary } = job;
  return summary;
}
