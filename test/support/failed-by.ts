import type { JobsClient } from "@jobs/contract";
import { jobsClientConformance } from "@jobs/contract/conformance";
import { createFakeClient } from "@jobs/fake-adapter";

/** The names of the checks that an adapter fails, out of all checks or only the one with this name. */
export async function failedBy(adapt: (client: JobsClient) => JobsClient, only?: string): Promise<string[]> {
  const failed: string[] = [];
  const checks = jobsClientConformance((world) => ({ client: adapt(createFakeClient(world)) }));
  for (const { name, run } of checks.filter((check) => only === undefined || check.name === only))
    await run().catch(() => failed.push(name));
  return failed;
}
