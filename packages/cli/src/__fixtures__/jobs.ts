import type { JobSummary } from "@jobs/contract";

export const noon = Date.UTC(2026, 0, 31, 12);
const minute = 60_000;

/** A job that began `id` minutes after noon, and took one. */
export function job(id: number, members: Partial<JobSummary> = {}): JobSummary {
  const startTime = new Date(noon + id * minute);
  return {
    jobArn: `arn:aws:amplify:us-east-1:123456789012:apps/dabc/branches/main/jobs/${String(id).padStart(10, "0")}`,
    jobId: String(id),
    commitId: `${String(id).padStart(4, "0")}abcdef0123456789`,
    commitMessage: `Change ${id}`,
    commitTime: new Date(startTime.getTime() - minute),
    startTime,
    status: "SUCCEED",
    endTime: new Date(startTime.getTime() + minute),
    jobType: "RELEASE",
    ...members,
  };
}

/** The same, still running. */
export function runningJob(id: number, members: Partial<JobSummary> = {}): JobSummary {
  const { endTime: _, ...running } = job(id, { status: "RUNNING", ...members });
  return running;
}

/** Jobs `count` to 1; `change` says what is special about one. */
export function jobs(count: number, change: (id: number) => Partial<JobSummary> = () => ({})): JobSummary[] {
  return Array.from({ length: count }, (_, index) => job(count - index, change(count - index)));
}
