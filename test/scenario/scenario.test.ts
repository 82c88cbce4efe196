import { createFakeClient } from "@jobs/fake-adapter";
import { createFakeServer } from "@jobs/fake-adapter/server";
import { createAmplifyClient } from "@jobs/amplify-adapter";
import { describe, expect, it } from "vitest";
import { credentials } from "../support/amplify-over-http.ts";
import { withEnvironment } from "../support/environment.ts";
import { ourClient } from "./our-client.ts";
import { playScenario } from "./scenario.ts";

describe("the scenario, which boto3 plays in the deep tier", () => {
  it("is played by the fake in memory", async () => {
    const asked = await playScenario(async (world, clock) => {
      const client = createFakeClient(world, { clock });
      return ourClient(client, async () => {});
    });
    expect(asked).toBeGreaterThan(150);
  });

  it("is played by the Amplify adapter, over HTTP", async () => {
    withEnvironment(credentials);
    const asked = await playScenario(async (world, clock) => {
      const server = await createFakeServer(world, { clock });
      const client = createAmplifyClient({ endpoint: server.url, region: "us-east-1", maxAttempts: 1 });
      return ourClient(client, () => server.close());
    });
    expect(asked).toBeGreaterThan(150);
  });
});
