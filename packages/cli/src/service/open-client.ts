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

/** A client, and what time it is. */
export interface OpenClient {
  readonly client: JobsClient;
  /** Milliseconds since 1970. */
  now(): number;
  /** What is looked at where nothing else is asked for: the jobs that are made up, and that end now. */
  readonly demo?: Branch;
}

/** The one place that picks an adapter. Each is loaded only when it is used. */
export async function openClient(
  choice: ClientChoice,
  { now = Date.now, askSecret, secrets }: Pick<Terminal, "now" | "askSecret" | "secrets">,
): Promise<OpenClient> {
  if (choice.adapter === "fake") {
    const { createDemoWorld, createFakeClient, demoBranch } = await import("@jobs/fake-adapter");
    const world = createDemoWorld({ at: new Date(now()) });
    return { client: createFakeClient(world, { clock: { now } }), now, demo: demoBranch };
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
