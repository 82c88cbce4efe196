import { createAmplifyClient, type AmplifyClientOptions } from "@jobs/amplify-adapter";
import type { World } from "@jobs/fake-adapter";
import type { Subject } from "@jobs/contract/conformance";
import { createFakeServer, type FakeServerOptions } from "@jobs/fake-adapter/server";
import { withEnvironment } from "./environment.ts";

/** The real adapter, with the real SDK, against a fake server that holds this world. Retries are off. */
export async function openAmplifyOverHttp(
  world: World,
  options: AmplifyClientOptions = {},
  serverOptions: FakeServerOptions = {},
): Promise<Subject & { readonly url: string }> {
  withEnvironment(credentials);
  const server = await createFakeServer(world, serverOptions);
  const client = createAmplifyClient({
    endpoint: server.url,
    region: "us-east-1",
    maxAttempts: 1,
    ...options,
  });
  return { client, url: server.url, close: () => server.close() };
}

/** Made up, because the fake server does not check signatures. */
export const credentials = {
  AWS_ACCESS_KEY_ID: "AKIDEXAMPLE",
  AWS_SECRET_ACCESS_KEY: "canary-secret",
  AWS_EC2_METADATA_DISABLED: "true",
  AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: "true",
};
