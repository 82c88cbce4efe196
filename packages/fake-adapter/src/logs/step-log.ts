import type { JobStep, JobSummary } from "@jobs/contract";

/** The log of a step that is over, made up of what is known of it: the same text each time. */
export function stepLog(
  { jobId, commitId }: JobSummary,
  { stepName, status, statusReason, startTime, endTime = startTime }: JobStep,
): string {
  const told = [...(lines[stepName] ?? [`Running ${stepName}`]), ...ending(status, statusReason)];
  const took = endTime.getTime() - startTime.getTime();
  return told
    .map((line, at) => {
      const time = new Date(startTime.getTime() + Math.round((took * at) / Math.max(1, told.length - 1)));
      const level = line.startsWith("!!!") ? "ERROR" : "INFO";
      return `${time.toISOString()} [${level}]: ${line.replace("{job}", jobId).replace("{commit}", commitId)}\n`;
    })
    .join("");
}

const lines: Readonly<Record<string, readonly string[]>> = {
  BUILD: [
    "# Cloning the repository at {commit}",
    "# Executing command: npm ci",
    "added 412 packages in 9s",
    "# Executing command: npm run build",
  ],
  DEPLOY: ["# Uploading the artifacts of job {job}"],
  VERIFY: ["# Asking for the deployed pages of job {job}"],
};

function ending(status: string, reason = "no reason is known"): string[] {
  if (status === "FAILED") return [`!!! ${reason}`, "# Terminating logging..."];
  if (status === "CANCELLED") return ["!!! The job was stopped", "# Terminating logging..."];
  return ["# Done"];
}
