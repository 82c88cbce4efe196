import { createAmplifyClient } from "@jobs/amplify-adapter";
import { jobsClientConformance } from "@jobs/contract/conformance";
import { createFakeClient } from "@jobs/fake-adapter";
import { createFakeServer } from "@jobs/fake-adapter/server";

const subjects = {
  "the fake client": async (world) => ({ client: createFakeClient(world) }),
  "the real client": async (world) => {
    const server = await createFakeServer(world);
    const client = createAmplifyClient({ region: "us-east-1", endpoint: server.url, maxAttempts: 1 });
    return { client, close: server.close };
  },
};

for (const [name, open] of Object.entries(subjects)) {
  describe(name, () => {
    for (const check of jobsClientConformance(open)) it(`${check.group}: ${check.name}`, check.run);
  });
}

it("the realm is not the one of Node", () => {
  expect(structuredClone(new Date(0)) instanceof Date).toBe(false);
});
