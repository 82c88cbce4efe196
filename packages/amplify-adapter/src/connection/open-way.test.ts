import { expect, it, onTestFinished, vi } from "vitest";
import { createAmplifyClient } from "../create-amplify-client.ts";
import { openStandIn } from "../identity/__fixtures__/stand-in.ts";
import { caFile, enterCompany } from "./__fixtures__/company.ts";

const loaded: string[] = [];
vi.mock("https-proxy-agent", async (original) => (loaded.push("https-proxy-agent"), original()));
vi.mock("http-proxy-agent", async (original) => (loaded.push("http-proxy-agent"), original()));
vi.mock(
  "@aws-sdk/credential-providers",
  async (original) => (loaded.push("credential-providers"), original()),
);

it("nothing of a proxy is loaded before one is named, and nothing of STS or SSO for plain keys", async () => {
  const { proxyUrl } = await enterCompany();
  const standIn = await openStandIn();
  onTestFinished(standIn.close);
  const region = "us-east-1";
  await createAmplifyClient({ region, endpoint: standIn.url }).listApps();
  await createAmplifyClient({ region, endpoint: standIn.url, caBundle: caFile }).listApps();
  expect(loaded).toEqual([]);
  await createAmplifyClient({ region, proxy: proxyUrl, caBundle: caFile }).listApps();
  expect(loaded.toSorted()).toEqual(["http-proxy-agent", "https-proxy-agent"]);
});
