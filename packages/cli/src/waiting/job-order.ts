import type { JobSummary } from "@jobs/contract";

/** Whether one job came after another, by their numbers, which may be past what a number holds. */
export function isLater(one: string, other: string): boolean {
  return one.length === other.length ? one > other : one.length > other.length;
}

/** By the number of the job: in which order a service lists them is nowhere promised. */
export function newestFirst(jobs: readonly JobSummary[]): readonly JobSummary[] {
  return jobs.toSorted((one, other) => (isLater(one.jobId, other.jobId) ? -1 : 1));
}

export function newestOf(jobs: readonly JobSummary[]): JobSummary | undefined {
  return newestFirst(jobs)[0];
}

export function oldestOf(jobs: readonly JobSummary[]): JobSummary | undefined {
  return jobs.toSorted((one, other) => (isLater(one.jobId, other.jobId) ? 1 : -1))[0];
}
