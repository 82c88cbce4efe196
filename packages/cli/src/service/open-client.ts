import type { JobsClient } from "@jobs/contract";
import type { Terminal } from "../terminal/terminal.ts";
import type { Branch } from "./which-branch.ts";

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
  /** Milliseconds since 1970. Times that the client gives are seen from here, not from the time of the terminal. */
  now(): number;
  /** What is looked at where nothing else is asked for: the jobs that are made up. */
  readonly demo?: Branch;
}

/** The one place that picks an adapter. Each is loaded only when it is used. */
export async function openClient(
  choice: ClientChoice,
  { now = Date.now, askSecret, secrets }: Pick<Terminal, "now" | "askSecret" | "secrets">,
): Promise<OpenClient> {
  if (choice.adapter === "fake") {
    const { createDemoWorld, createFakeClient, demoBranch } = await import("@jobs/fake-adapter");
    const world = createDemoWorld();
    const [newest] = world.apps.flatMap(({ branches }) => branches.flatMap(({ jobs }) => jobs.slice(0, 1)));
    const demoTime = (newest?.startTime.getTime() ?? 0) + 150_000;
    // In the demo world no time goes by: it is always a moment after its newest job began.
    return { client: createFakeClient(world), now: () => demoTime, demo: demoBranch };
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
