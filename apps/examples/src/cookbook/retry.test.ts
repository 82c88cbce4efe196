import { setTimeout as sleep } from "node:timers/promises";
import pRetry from "p-retry";
import { expect, it, onTestFinished, vi } from "vitest";
import { serveOrders } from "./__fixtures__/serve-orders.ts";
import { listOrders } from "./retry.ts";

it("tries a page again that fails in a way that may pass, and delivers each order once", async () => {
  const served = await serveOrders();
  served.interrupt = (request, response) => request === 3 && Boolean(response.writeHead(503).end());
  const { items, end } = await listOrders({}).collect();
  expect(items.map(({ id }) => id)).toEqual(served.ids);
  expect(end).toBe("exhausted");
  expect(served.requests).toHaveLength(6);
});

it("does not try a request again that is wrong", async () => {
  const served = await serveOrders();
  served.interrupt = (_request, response) => Boolean(response.writeHead(400).end());
  await expect(listOrders({}).collect()).rejects.toThrow("400");
  expect(served.requests).toHaveLength(1);
});

it("tries nothing any more when the walk is stopped", async () => {
  const served = await serveOrders();
  const stop = new AbortController();
  const asked = vi.spyOn(globalThis, "fetch");
  onTestFinished(() => asked.mockRestore());
  served.interrupt = (_request, response) => {
    response.on("close", () => stop.abort(new Error("Enough.")));
    return Boolean(response.writeHead(503).end());
  };
  await expect(listOrders({}, { signal: stop.signal }).collect()).rejects.toThrow("Enough.");
  await sleep(250);
  expect(asked).toHaveBeenCalledTimes(1);
});

it("round the loop, as the page warns, an error of the body is taken for one of the list: its order is lost", async () => {
  const { ids } = await serveOrders();
  const done: string[] = [];
  let failed = false;
  const walk = listOrders({});
  const loop = async () => {
    for await (const { id } of walk) {
      if (id === ids[6] && !failed) {
        failed = true;
        throw new Error("The disk is full.");
      }
      done.push(id);
    }
  };
  await pRetry(loop, { minTimeout: 1 });
  expect(done).toEqual(ids.toSpliced(6, 1));
});
