import type { JobStep, JobSummary } from "@jobs/contract";

/** The steps of a made-up job. If the job failed, one of them failed and says why. */
export function createDemoSteps({ jobId, status, startTime, endTime }: JobSummary): JobStep[] {
  const begin = startTime.getTime() + 20_000;
  if (status === "RUNNING" || status === "CANCELLING") return [createStep("BUILD", begin, undefined, status)];
  if (endTime === undefined) return [];
  if (status === "SUCCEED") {
    const built = endTime.getTime() - 30_000;
    return [
      createStep("BUILD", begin, built, status),
      createStep("DEPLOY", built, built + 20_000, status),
      createStep("VERIFY", built + 20_000, endTime.getTime(), status),
    ];
  }
  if (status === "CANCELLED") return [createStep("BUILD", begin, endTime.getTime(), status)];
  const [stepName, statusReason] = failures[Number(jobId) % failures.length] ?? failures[0];
  const logUrl = `https://logs.example/jobs/${jobId}/${stepName}/log.txt`;
  const failed = (at: number) => ({
    ...createStep(stepName, at, endTime.getTime(), status),
    logUrl,
    statusReason,
  });
  if (stepName === "BUILD") return [failed(begin)];
  const built = endTime.getTime() - 20_000;
  return [createStep("BUILD", begin, built, "SUCCEED"), failed(built)];
}

const failures = [
  ["BUILD", "Command failed with exit code 1: npm run build"],
  ["BUILD", "Build timed out after 30 minutes"],
  ["DEPLOY", "The artifact is larger than the limit of 5 GB"],
] as const;

function createStep(stepName: string, start: number, end: number | undefined, status: string): JobStep {
  const startTime = new Date(start);
  if (end === undefined) return { stepName, startTime, status };
  return { stepName, startTime, status, endTime: new Date(end) };
}
