import type { JobsClient } from "@jobs/contract";
import type { Terminal } from "./terminal.ts";

export interface ClientChoice {
  readonly adapter?: "amplify" | "fake" | undefined;
  readonly region?: string | undefined;
  readonly profile?: string | undefined;
  readonly "endpoint-url"?: string | undefined;
  readonly "ca-bundle"?: string | undefined;
  readonly "no-verify-ssl"?: true | undefined;
}

/** A client, and what time it is where it looks. */
export interface OpenClient {
  readonly client: JobsClient;
  now(): number;
}

/** The one place that picks an adapter. Each is loaded only when it is used. */
export async function openClient(
  choice: ClientChoice,
  { now = Date.now, askSecret, secrets }: Pick<Terminal, "now" | "askSecret" | "secrets">,
): Promise<OpenClient> {
  if (choice.adapter === "fake") {
    const { createDemoWorld, createFakeClient } = await import("@jobs/fake-adapter");
    const world = createDemoWorld();
    const [newest] = world.apps.flatMap(({ branches }) => branches.flatMap(({ jobs }) => jobs.slice(0, 1)));
    const demoTime = (newest?.startTime.getTime() ?? 0) + 150_000;
    // In the demo world no time goes by: it is always a moment after its newest job began.
    return { client: createFakeClient(world), now: () => demoTime };
  }
  const { createAmplifyClient } = await import("@jobs/amplify-adapter");
  const client = createAmplifyClient({
    region: choice.region,
    profile: choice.profile,
    endpoint: choice["endpoint-url"],
    caBundle: choice["ca-bundle"],
    verifySsl: !choice["no-verify-ssl"],
    mfaCodeProvider: askSecret && ((serial) => askSecret(`Enter MFA code for ${serial}: `)),
    onSecret: (secret) => secrets?.add(secret),
  });
  return { client, now };
}
