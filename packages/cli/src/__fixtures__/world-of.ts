import { demoBranch, parseWorld, type World } from "@jobs/fake-adapter";

/** The branch that is asked for by `openLocalAmplify`, with these jobs and no others; what they do not say is made up. */
export function worldOf(
  jobs: readonly Readonly<Record<string, unknown>>[],
  nextJobs: readonly Readonly<Record<string, unknown>>[] = [],
): World {
  const { appId, branchName } = demoBranch;
  const given = jobs.map((job) => ({ startTime: "2026-01-31T11:00:00Z", ...job }));
  const branches = [{ branch: { branchName }, jobs: given, nextJobs }];
  return parseWorld(JSON.stringify({ apps: [{ app: { appId }, branches }] }));
}
