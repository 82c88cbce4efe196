import type { JobsClient } from "@jobs/contract";

export interface ClientChoice {
  readonly adapter: "amplify" | "fake";
  readonly region?: string | undefined;
  readonly profile?: string | undefined;
  readonly endpointUrl?: string | undefined;
}

/** The one place that picks an adapter. Each is loaded only when it is used. */
export async function openClient({
  adapter,
  region,
  profile,
  endpointUrl,
}: ClientChoice): Promise<JobsClient> {
  if (adapter === "fake") {
    const { createFakeClient } = await import("@jobs/fake-adapter");
    return createFakeClient();
  }
  const { createAmplifyClient } = await import("@jobs/amplify-adapter");
  return createAmplifyClient({ region, profile, endpoint: endpointUrl });
}
