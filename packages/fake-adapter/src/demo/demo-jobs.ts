import type { JobSummary } from "@jobs/contract";
import { isOver, jobStatuses } from "@jobs/contract/words";
import { commitMessages } from "./commit-messages.ts";
import { createDemoSteps } from "./demo-steps.ts";
import { jobArn } from "../world/arns.ts";
import type { WorldJob } from "../world/world.ts";

/** The newest jobs of a branch are still under way, each at another step. */
const underWay = jobStatuses.filter((status) => !isOver(status));

/** When job 1 of every branch began. The world has no clock: the same times on every run. */
const begin = Date.UTC(2025, 8, 1, 7, 30);
const hour = 3_600_000;

/** `count` jobs of a branch, newest first: ids fall from `count` to 1, about six a day. */
export function createDemoJobs(arnOfBranch: string, count: number): WorldJob[] {
  return Array.from({ length: count }, (_, index) => {
    const summary = createDemoJob(arnOfBranch, count - index, index);
    return { ...summary, steps: createDemoSteps(summary) };
  });
}

function createDemoJob(arnOfBranch: string, number: number, age: number): JobSummary {
  const chance = scatter(number);
  const start = begin + number * 4 * hour + (chance % (2 * hour));
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
