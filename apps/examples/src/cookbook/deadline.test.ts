import { setTimeout as sleep } from "node:timers/promises";
import { expect, it } from "vitest";
import { serveOrders } from "./__fixtures__/serve-orders.ts";
import { handlerOf } from "./deadline.ts";
import type { Order } from "./orders.ts";

/** What is left beyond the reserve. */
const left = (milliseconds: number) => ({ getRemainingTimeInMillis: () => 2_000 + milliseconds });

function recording(work = async () => {}) {
  const handled: string[] = [];
  const handler = handlerOf(async (orders: readonly Order[]) => {
    await work();
    handled.push(...orders.map(({ id }) => id));
  });
  return { handled, handler };
}

/** Invokes it as often as it says that it is not done. */
async function untilDone(handler: ReturnType<typeof handlerOf>, milliseconds: number): Promise<number> {
  let invocations = 0;
  for (
    let event: { token?: string | undefined; done: boolean } = { done: false };
    !event.done;
    invocations += 1
  )
    event = await handler(event, left(milliseconds));
  return invocations;
}

it("with time enough it handles all, and says that it is done", async () => {
  const { ids } = await serveOrders();
  const { handled, handler } = recording();
  expect(await handler({}, left(600_000))).toEqual({ done: true });
  expect(handled).toEqual(ids);
});

it("stops in a request that takes too long; the next invocation goes on there, and no order comes twice", async () => {
  const served = await serveOrders();
  const { handled, handler } = recording();
  // Two requests are answered, then one is not.
  served.interrupt = (request) => request % 3 === 0;
  expect(await untilDone(handler, 200)).toBeGreaterThan(2);
  expect(handled).toEqual(served.ids);
});

it("ends the page that it is at when time is over, and counts it as done", async () => {
  const { ids } = await serveOrders();
  const { handled, handler } = recording(() => sleep(120));
  expect(await untilDone(handler, 100)).toBeGreaterThan(1);
  expect(handled).toEqual(ids);
});

it("without time it asks for nothing, and gives the token back", async () => {
  await serveOrders();
  const { handled, handler } = recording();
  expect(await handler({}, left(-5_000))).toEqual({ token: undefined, done: false });
  expect(handled).toEqual([]);
});

it("passes on what is no deadline", async () => {
  const served = await serveOrders();
  served.interrupt = (request, response) => request === 2 && Boolean(response.writeHead(503).end());
  await expect(recording().handler({}, left(600_000))).rejects.toThrow("503");
});
