import { setTimeout as sleep } from "node:timers/promises";
import pMap from "p-map";
import { expect, it } from "vitest";
import { savedPlace, serveOrders } from "./__fixtures__/serve-orders.ts";
import { listOrders, type Order } from "./orders.ts";
import { handleAll } from "./several-at-a-time.ts";

it("handles four at a time", async () => {
  await serveOrders();
  let [now, most] = [0, 0];
  const handle = async () => {
    now += 1;
    most = Math.max(most, now);
    await sleep(5);
    now -= 1;
  };
  await handleAll(handle, savedPlace().save);
  expect(most).toBe(4);
});

/** Fails once over one order. */
function failing(id: string) {
  const done = new Set<string>();
  let failed = false;
  const handle = async (order: Order) => {
    if (order.id === id && !failed) {
      failed = true;
      throw new Error("It does not work.");
    }
    done.add(order.id);
  };
  return { done, handle };
}

it.each([0, 6, 13, 22])("when order %i fails, the next run handles it, and every other", async (number) => {
  const { ids } = await serveOrders();
  const place = savedPlace();
  const { done, handle } = failing(ids[number] ?? "");
  await expect(handleAll(handle, place.save)).rejects.toThrow("work");
  await handleAll(handle, place.save, place.token);
  expect(ids.filter((id) => !done.has(id))).toEqual([]);
});

it("item by item, as the page warns, the token of the walk is past orders that are not done", async () => {
  const { ids } = await serveOrders();
  const { done, handle } = failing(ids[6] ?? "");
  const walk = listOrders({});
  await expect(pMap(walk, handle, { concurrency: 4 })).rejects.toThrow("work");
  for await (const order of listOrders({}, { startingToken: walk.resumeToken })) await handle(order);
  expect(ids.filter((id) => !done.has(id))).toContain(ids[6]);
});
