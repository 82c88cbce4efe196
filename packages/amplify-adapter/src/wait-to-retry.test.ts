import { expect, it, vi } from "vitest";
import { openAnswering } from "./__fixtures__/answering.ts";
import { createAmplifyClient } from "./create-amplify-client.ts";
import { enterHome } from "./identity/__fixtures__/home.ts";

const waits: unknown[] = [];
vi.mock("node:timers/promises", () => ({
  setTimeout: async (milliseconds: number) => waits.push(milliseconds),
}));

it.each([
  ["a failure", 503, {}, "standard", [25, 50, 100]],
  ["throttling", 429, {}, "standard", [500, 1000, 2000]],
  ["a failure, in the adaptive mode", 503, {}, "adaptive", [25, 50, 100]],
  ["an answer that says when", 503, { "retry-after": "3" }, "standard", [3000, 3000, 3000]],
  ["an answer that says too late", 503, { "retry-after": "3600" }, "standard", [5025, 5050, 5100]],
] as const)("after %s it waits as the SDK does", async (_what, status, headers, retryMode, expected) => {
  waits.length = 0;
  enterHome({ name: "", env: { AWS_ACCESS_KEY_ID: "ENV", AWS_SECRET_ACCESS_KEY: "made-up-secret" } });
  vi.spyOn(Math, "random").mockReturnValue(0.5);
  vi.spyOn(Date, "now").mockReturnValue(1_800_000_000_000);
  let asked = 0;
  const { url } = await openAnswering((_request, response) => {
    asked += 1;
    response.writeHead(status, headers).end("{}");
  });
  const client = createAmplifyClient({ region: "us-east-1", endpoint: url, maxAttempts: 4, retryMode });
  await expect(client.listApps()).rejects.toThrow(`HTTP ${status}`);
  vi.restoreAllMocks();
  expect(asked).toBe(4);
  expect(waits).toEqual(expected);
});
