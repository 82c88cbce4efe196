import { type Job, type JobStep } from "@jobs/contract";
import { isOver } from "@jobs/contract/words";
import type { Clock } from "./clock.ts";
import { jobPhases, type JobPhase, type JobPlan } from "./world/job-plan.ts";
import { summaryOf } from "./world/summary-of.ts";
import type { WorldJob } from "./world/world.ts";

const usualSeconds = {
  CREATED: 1,
  PENDING: 4,
  PROVISIONING: 15,
  BUILD: 60,
  DEPLOY: 20,
  VERIFY: 5,
  CANCELLING: 5,
} as const;

/** How far jobs are, by a clock. */
export interface Progress {
  /** Milliseconds since 1970. */
  now(): number;
  /** What `getJob` says of a job now. */
  of(job: WorldJob): Job;
}

/** With a speed of 60, what a plan gives a minute takes a second of the clock: no time is ahead of it. */
export function createProgress(clock: Clock, speed = 1): Progress {
  return { now: () => clock.now(), of: (job) => jobAt(job, clock.now(), speed) };
}

/** What `getJob` says of a job at a time. It depends on nothing else: a clock that is set back sets the job back. */
export function jobAt(job: WorldJob, now: number, speed = 1): Job {
  const stopped = job.stopTime?.getTime() ?? Infinity;
  const state = plannedState(job, Math.min(now, stopped), speed);
  if (now < stopped || isOver(state.summary.status)) return state;
  return cancelled(state, stopped + millisecondsIn("CANCELLING", job.plan) / speed, now);
}

function plannedState(job: WorldJob, now: number, speed: number): Job {
  const { plan } = job;
  if (plan === undefined) return { summary: summaryOf(job), steps: [...(job.steps ?? [])] };
  const { endTime: _, ...summary } = summaryOf(job);
  const steps: JobStep[] = [];
  let begin = job.startTime.getTime();
  for (const phase of jobPhases) {
    const end = begin + millisecondsIn(phase, plan) / speed;
    const runs = now < end;
    const stepped = isState(phase) ? undefined : stepAt(phase, plan, begin, runs ? undefined : end);
    if (stepped) steps.push(stepped);
    if (runs) return { summary: { ...summary, status: isState(phase) ? phase : "RUNNING" }, steps };
    if (stepped?.status === "FAILED")
      return { summary: { ...summary, status: "FAILED", endTime: new Date(end) }, steps };
    begin = end;
  }
  return { summary: { ...summary, status: "SUCCEED", endTime: new Date(begin) }, steps };
}

function isState(phase: JobPhase): phase is "CREATED" | "PENDING" | "PROVISIONING" {
  return phase === "CREATED" || phase === "PENDING" || phase === "PROVISIONING";
}

function millisecondsIn(phase: JobPhase | "CANCELLING", plan: JobPlan | undefined): number {
  if (plan?.stuckIn === phase) return Infinity;
  return (plan?.seconds?.[phase] ?? usualSeconds[phase]) * 1000;
}

function stepAt(
  stepName: string,
  { failsAt, statusReason }: JobPlan,
  begin: number,
  end: number | undefined,
): JobStep {
  const step = { stepName, startTime: new Date(begin) };
  if (end === undefined) return { ...step, status: "RUNNING" };
  if (failsAt !== stepName) return { ...step, status: "SUCCEED", endTime: new Date(end) };
  return {
    ...step,
    status: "FAILED",
    endTime: new Date(end),
    statusReason: statusReason ?? `${stepName} failed, as planned.`,
  };
}

function cancelled({ summary, steps }: Job, end: number, now: number): Job {
  const change = now < end ? { status: "CANCELLING" } : { status: "CANCELLED", endTime: new Date(end) };
  const changed = steps.map((step) => (step.endTime === undefined ? { ...step, ...change } : step));
  return { summary: { ...summary, ...change }, steps: changed };
}
