import type { JobSummary } from "@jobs/contract";
import { isOver, jobStatuses } from "@jobs/contract/words";
import { commitMessages } from "./commit-messages.ts";
import { createDemoSteps } from "./demo-steps.ts";
import { jobArn } from "../world/arns.ts";
import type { WorldJob } from "../world/world.ts";

/** The newest jobs of a branch are still under way, each at another step. */
const underWay = jobStatuses.filter((status) => !isOver(status));
/** How many seconds ago those began: moments, but for one that hangs, and that somebody has given up. */
const underWaySince = [24, 70, 150, 260, 47 * 60];
const hour = 3_600_000;

/**
 * `count` jobs of a branch, newest first: ids fall from `count` to 1, about six a day, the last of them shortly before `end`. How many
 * of those under way have got further already is said by `ahead`.
 */
export function createDemoJobs(arnOfBranch: string, count: number, end: number, ahead: number): WorldJob[] {
  return Array.from({ length: count }, (_, index) => {
    const summary = createDemoJob(arnOfBranch, count - index, index + ahead, end);
    return { ...summary, steps: createDemoSteps(summary) };
  });
}

/** Some time before the first of so many jobs that end at `end`. */
export function beginOfDemoJobs(count: number, end: number): number {
  return end - (count + 1) * 4 * hour;
}

function createDemoJob(arnOfBranch: string, number: number, age: number, end: number): JobSummary {
  const chance = scatter(number);
  const since = underWaySince[age];
  const start =
    since === undefined
      ? end - (age - underWay.length + 1) * 4 * hour - (scatter(number + 104_729) % (2 * hour))
      : end - since * 1000 - (chance % 1000);
  const status =
    underWay[age] ?? (chance % 11 === 0 ? "FAILED" : chance % 29 === 0 ? "CANCELLED" : "SUCCEED");
  const jobType =
    chance % 17 === 0 ? "MANUAL" : chance % 13 === 0 ? "WEB_HOOK" : chance % 7 === 0 ? "RETRY" : "RELEASE";
  const unknownCommit = jobType === "MANUAL" || jobType === "WEB_HOOK";
  return {
    jobArn: jobArn(arnOfBranch, String(number)),
    jobId: String(number),
    commitId: unknownCommit ? "HEAD" : hexDigits(number, 40),
    commitMessage: commitMessages[chance % commitMessages.length] ?? "",
    commitTime: new Date(start - 60_000 - (chance % hour)),
    startTime: new Date(start),
    status,
    ...(underWay[age] ? {} : { endTime: new Date(start + 75_000 + (chance % 240_000)) }),
    jobType,
    ...(jobType === "MANUAL"
      ? { sourceUrl: `s3://demo-artifacts/job-${number}.zip`, sourceUrlType: "ZIP" as const }
      : {}),
  };
}

/** Maps small numbers to others from 0 to 2^31 - 1, the same way each time. */
function scatter(number: number): number {
  const mixed = Math.imul(number ^ (number >>> 16), 0x45d9f3b);
  return ((mixed ^ (mixed >>> 13)) >>> 1) % 2_147_483_647;
}

function hexDigits(number: number, length: number): string {
  let digits = "";
  for (let part = 1; digits.length < length; part++)
    digits += scatter(number * 31 + part * 977)
      .toString(16)
      .padStart(8, "0");
  return digits.slice(0, length);
}
