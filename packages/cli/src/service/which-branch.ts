import { UsageError } from "../terminal/usage-error.ts";

/** A branch of an app. */
export interface Branch {
  readonly appId: string;
  readonly branchName: string;
}

interface AppOptions {
  readonly "app-id"?: string | undefined;
}

interface BranchOptions extends AppOptions {
  readonly "branch-name"?: string | undefined;
}

/**
 * The branch that is asked for; without any, the one of the demo.
 *
 * @throws {UsageError} where only half of it is given, or nothing and there is no demo.
 */
export function whichBranch(
  { "app-id": appId, "branch-name": branchName }: BranchOptions,
  demo: Branch | undefined,
): Branch {
  if (appId !== undefined && branchName !== undefined) return { appId, branchName };
  if (demo !== undefined && appId === undefined && branchName === undefined) return demo;
  if (appId !== undefined)
    throw new UsageError(`--branch-name must be given; amplify-jobs branches --app-id ${appId} lists them`);
  if (branchName !== undefined) throw new UsageError("--app-id must be given; amplify-jobs apps lists them");
  throw nothingGiven("--app-id and --branch-name");
}

/** The app that is asked for; without any, the one of the demo. */
export function whichApp({ "app-id": appId }: AppOptions, demo: Branch | undefined): string {
  if (appId !== undefined) return appId;
  if (demo === undefined) throw nothingGiven("--app-id");
  return demo.appId;
}

function nothingGiven(options: string): UsageError {
  return new UsageError(`${options} must be given; to see it work without AWS, try: list --adapter fake`);
}
