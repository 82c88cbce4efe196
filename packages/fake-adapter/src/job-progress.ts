import { type Job, type JobStep } from "@jobs/contract";
import { isOver } from "@jobs/contract/words";
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

/** What `getJob` says of a job at a time. It depends on nothing else: a clock that is set back sets the job back. */
export function jobAt(job: WorldJob, now: number): Job {
  const stopped = job.stopTime?.getTime() ?? Infinity;
  const state = plannedState(job, Math.min(now, stopped));
  return now < stopped || isOver(state.summary.status) ? state : cancelled(state, job.plan, stopped, now);
}

function plannedState(job: WorldJob, now: number): Job {
  const { plan } = job;
  if (plan === undefined) return { summary: summaryOf(job), steps: [...(job.steps ?? [])] };
  const { endTime: _, ...summary } = summaryOf(job);
  const steps: JobStep[] = [];
  let begin = job.startTime.getTime();
  for (const phase of jobPhases) {
    const end = begin + millisecondsIn(phase, plan);
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

function cancelled({ summary, steps }: Job, plan: JobPlan | undefined, stopped: number, now: number): Job {
  const end = stopped + millisecondsIn("CANCELLING", plan);
  const change = now < end ? { status: "CANCELLING" } : { status: "CANCELLED", endTime: new Date(end) };
  const changed = steps.map((step) => (step.endTime === undefined ? { ...step, ...change } : step));
  return { summary: { ...summary, ...change }, steps: changed };
}
