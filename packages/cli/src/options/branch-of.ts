import { UsageError } from "../usage-error.ts";

interface BranchOptions {
  readonly adapter?: "amplify" | "fake" | undefined;
  readonly "app-id"?: string | undefined;
  readonly "branch-name"?: string | undefined;
}

/** The branch that is meant; without any, the one of the demo. */
export async function branchOf({ adapter, "app-id": appId, "branch-name": branchName }: BranchOptions) {
  if (appId !== undefined && branchName !== undefined) return { appId, branchName, isDemo: false };
  if (adapter === "fake" && appId === undefined && branchName === undefined) {
    const { demoBranch } = await import("@jobs/fake-adapter");
    return { ...demoBranch, isDemo: true };
  }
  const missing = [
    ...(appId === undefined ? ["--app-id"] : []),
    ...(branchName === undefined ? ["--branch-name"] : []),
  ];
  throw new UsageError(
    `${missing.join(" and ")} must be given; to see it work without AWS, try: list --adapter fake`,
  );
}
