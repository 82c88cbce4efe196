import { createRateLimiter } from "@jobs/rate-limiter";
import { expect, it } from "vitest";
import { openAnswering } from "./__fixtures__/answering.ts";
import type { AmplifyClientOptions } from "./amplify-client-options.ts";
import { createAmplifyClient } from "./create-amplify-client.ts";
import { enterHome } from "./identity/__fixtures__/home.ts";

/** A service that takes so many requests at once, and so many a second. */
async function openThrottling({ rate, burst }: { rate: number; burst: number }) {
  let left = burst;
  let filledAt = performance.now();
  const asked = { taken: 0, refused: 0 };
  const { url } = await openAnswering((_request, response) => {
    left = Math.min(burst, left + ((performance.now() - filledAt) / 1000) * rate);
    filledAt = performance.now();
    if (left < 1) {
      asked.refused += 1;
      response
        .writeHead(429, { "x-amzn-errortype": "LimitExceededException" })
        .end('{"message":"Rate exceeded"}');
      return;
    }
    left -= 1;
    asked.taken += 1;
    response.writeHead(200, { "content-type": "application/json" }).end('{"apps":[]}');
  });
  return { url, asked };
}

function clientOf(endpoint: string, options: AmplifyClientOptions = {}) {
  enterHome({ name: "", env: { AWS_ACCESS_KEY_ID: "ENV", AWS_SECRET_ACCESS_KEY: "made-up-secret" } });
  return createAmplifyClient({ region: "us-east-1", endpoint, ...options });
}

const many = <T>(count: number, ask: () => Promise<T>) => Promise.all(Array.from({ length: count }, ask));

it("of many requests side by side none fails because the service throttles, however often that happens", async () => {
  const { url, asked } = await openThrottling({ rate: 100, burst: 5 });
  const client = clientOf(url);
  await client.listApps();
  await many(120, () => client.listApps());
  expect(asked.taken).toBe(121);
  expect(asked.refused).toBeGreaterThan(1);
});

it("clients that share a limiter share what it has learnt", async () => {
  const { url } = await openThrottling({ rate: 100, burst: 5 });
  const rateLimiter = createRateLimiter();
  const [one, other] = [clientOf(url, { rateLimiter }), clientOf(url, { rateLimiter })];
  await many(30, () => one.listApps());
  expect(rateLimiter.rate).toBeLessThan(1000);
  await many(30, () => other.listApps());
});

it("a service that throttles everything ends in THROTTLED after the attempts that were asked for", async () => {
  const { url, asked } = await openThrottling({ rate: 0, burst: 0 });
  await expect(clientOf(url, { maxAttempts: 2 }).listApps()).rejects.toMatchObject({ code: "THROTTLED" });
  expect(asked).toEqual({ taken: 0, refused: 2 });
});

it("an abort ends the wait for a turn, with its reason", async () => {
  const { url } = await openThrottling({ rate: 0, burst: 0 });
  const rateLimiter = createRateLimiter();
  (await rateLimiter.turn()).throttled();
  const busy = await rateLimiter.turn();
  const controller = new AbortController();
  const listing = clientOf(url, { rateLimiter }).listApps({}, { signal: controller.signal });
  setTimeout(() => controller.abort(new Error("enough")), 20);
  await expect(listing).rejects.toThrow("enough");
  busy.lost();
});

it("a limiter that is none is refused", () => {
  const rateLimiter = JSON.parse("{}");
  expect(() => createAmplifyClient({ rateLimiter })).toThrow(/rateLimiter: expected .*createRateLimiter/);
});
