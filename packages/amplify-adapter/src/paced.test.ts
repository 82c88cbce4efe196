import { createRateLimiter } from "@jobs/rate-limiter";
import { expect, it } from "vitest";
import { openAnswering } from "./__fixtures__/answering.ts";
import type { AmplifyClientOptions } from "./amplify-client-options.ts";
import { createAmplifyClient } from "./create-amplify-client.ts";
import { enterHome } from "./identity/__fixtures__/home.ts";

/** A service that refuses some requests, by their numbers. */
async function openThrottling(refuses: (number: number) => boolean) {
  let number = 0;
  const asked = { taken: 0, refused: 0 };
  const { url } = await openAnswering((_request, response) => {
    number += 1;
    if (refuses(number)) {
      asked.refused += 1;
      response
        .writeHead(429, { "x-amzn-errortype": "LimitExceededException" })
        .end('{"message":"Rate exceeded"}');
      return;
    }
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
  const { url, asked } = await openThrottling((number) => number % 3 === 0);
  const client = clientOf(url, { maxAttempts: 2 });
  await many(40, () => client.listApps());
  expect(asked).toEqual({ taken: 40, refused: 19 });
});

it("clients that share a limiter share what it has learnt", async () => {
  const { url } = await openThrottling((number) => number === 5);
  const rateLimiter = createRateLimiter();
  const [one, other] = [clientOf(url, { rateLimiter }), clientOf(url, { rateLimiter })];
  await many(10, () => one.listApps());
  await many(2, () => other.listApps());
  expect([rateLimiter.taken, Number.isFinite(rateLimiter.rate)]).toEqual([12, true]);
});

it("a service that throttles everything ends in THROTTLED after the attempts that were asked for", async () => {
  const { url, asked } = await openThrottling(() => true);
  await expect(clientOf(url, { maxAttempts: 2 }).listApps()).rejects.toMatchObject({ code: "THROTTLED" });
  expect(asked).toEqual({ taken: 0, refused: 2 });
});

it("an abort ends the wait for a turn, with its reason", async () => {
  const { url } = await openThrottling(() => true);
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
