import { expect, it } from "vitest";
import { serveOrders } from "./__fixtures__/serve-orders.ts";
import { ordersWith } from "./around-call.ts";

it("asks once for each page, and says so", async () => {
  const served = await serveOrders();
  const lines: string[] = [];
  const listOrders = ordersWith((line) => lines.push(line));
  const first = await listOrders({}).collect();
  const second = await listOrders({}).collect();
  expect(first.items.map(({ id }) => id)).toEqual(served.ids);
  expect(second.items).toEqual(first.items);
  expect(served.requests).toHaveLength(5);
  expect(lines).toHaveLength(5);
  expect(lines[0]).toMatch(/^GET orders: 5 of 23, \d+ ms$/);
  await listOrders({ status: "paid" }).collect();
  expect(served.requests).toHaveLength(10);
});

it("keeps no failure, and leaves it as it is", async () => {
  const served = await serveOrders();
  const lines: string[] = [];
  const listOrders = ordersWith((line) => lines.push(line));
  served.interrupt = (request, response) => request === 2 && Boolean(response.writeHead(503).end());
  await expect(listOrders({}).collect()).rejects.toThrow("503");
  expect(lines[1]).toMatch(/503/);
  expect((await listOrders({}).collect()).items.map(({ id }) => id)).toEqual(served.ids);
});

it("keeps no request that was stopped: the next walk is answered", async () => {
  const served = await serveOrders();
  const listOrders = ordersWith(() => {});
  const stop = new AbortController();
  served.interrupt = (request) => {
    if (request === 1) stop.abort(new Error("Enough."));
    return request === 1;
  };
  await expect(listOrders({}, { signal: stop.signal }).collect()).rejects.toThrow("Enough.");
  expect((await listOrders({}).collect()).items.map(({ id }) => id)).toEqual(served.ids);
});
