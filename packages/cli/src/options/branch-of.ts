import { UsageError } from "../usage-error.ts";

interface AppOptions {
  readonly adapter?: "amplify" | "fake" | undefined;
  readonly "app-id"?: string | undefined;
}

interface BranchOptions extends AppOptions {
  readonly "branch-name"?: string | undefined;
}

/** The branch that is meant; without any, the one of the demo. */
export async function branchOf({ adapter, "app-id": appId, "branch-name": branchName }: BranchOptions) {
  if (appId !== undefined && branchName !== undefined) return { appId, branchName, isDemo: false };
  if (adapter === "fake" && appId === undefined && branchName === undefined) {
    const { demoBranch } = await import("@jobs/fake-adapter");
    return { ...demoBranch, isDemo: true };
  }
  throw missing([appId === undefined && "--app-id", branchName === undefined && "--branch-name"]);
}

/** The app that is meant; without any, the one of the demo. */
export async function appOf({ adapter, "app-id": appId }: AppOptions): Promise<{ appId: string }> {
  if (appId !== undefined) return { appId };
  if (adapter !== "fake") throw missing(["--app-id"]);
  return (await import("@jobs/fake-adapter")).demoBranch;
}

function missing(names: readonly (string | false)[]): UsageError {
  const given = names.filter((name) => name !== false);
  return new UsageError(
    `${given.join(" and ")} must be given; to see it work without AWS, try: list --adapter fake`,
  );
}
