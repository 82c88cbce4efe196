/** All statuses of a job known today, in the order in which a job has them. Note the spelling of `SUCCEED`. */
export const jobStatuses = [
  "CREATED",
  "PENDING",
  "PROVISIONING",
  "RUNNING",
  "CANCELLING",
  "SUCCEED",
  "FAILED",
  "CANCELLED",
] as const;

export type JobStatus = (typeof jobStatuses)[number];

const statusesAtTheEnd: ReadonlySet<string> = new Set<JobStatus>(["SUCCEED", "FAILED", "CANCELLED"]);

/** Whether a job with this status has ended. False for a status that is not known yet. */
export function isOver(status: string): boolean {
  return statusesAtTheEnd.has(status);
}

/** What started a job: a push or the console, a retry, an upload, an incoming webhook. */
export const jobTypes = ["RELEASE", "RETRY", "MANUAL", "WEB_HOOK"] as const;

/** What `sourceUrl` points to: one archive, or all objects below a prefix. */
export const sourceUrlTypes = ["ZIP", "BUCKET_PREFIX"] as const;

/** What a branch is for. */
export const branchStages = ["PRODUCTION", "BETA", "DEVELOPMENT", "EXPERIMENTAL", "PULL_REQUEST"] as const;

/** How an app is hosted. */
export const appPlatforms = ["WEB", "WEB_DYNAMIC", "WEB_COMPUTE"] as const;
