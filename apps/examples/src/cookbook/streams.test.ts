import { setTimeout as sleep } from "node:timers/promises";
import { Readable } from "node:stream";
import { ReadableStream } from "node:stream/web";
import { describe, expect, it } from "vitest";
import { serveOrders } from "./__fixtures__/serve-orders.ts";
import { listOrders } from "./orders.ts";
import { nodeStream, webStream } from "./streams.ts";

interface Placed {
  readonly order: { readonly id: string };
  readonly resumeToken: string | undefined;
}
const streams = [
  ["of Node", nodeStream],
  ["of the web", webStream],
] as const;

describe.each(streams)("a stream %s", (_name, open) => {
  const read = async (count: number, startingToken?: string) => {
    const got: Placed[] = [];
    for await (const one of open(startingToken) as AsyncIterable<Placed>) {
      got.push(one);
      if (got.length === count) break;
    }
    return got;
  };

  it.each([1, 5, 7])("that is left after %i orders goes on after the last that was read", async (count) => {
    const { ids } = await serveOrders();
    const first = await read(count);
    const rest = await read(Infinity, first.at(-1)?.resumeToken);
    expect([...first, ...rest].map(({ order }) => order.id)).toEqual(ids);
  });

  it("waits for its reader: it has not asked for the third page when one order was read", async () => {
    const served = await serveOrders();
    await read(1);
    await sleep(20);
    expect(served.requests.length).toBeLessThanOrEqual(2);
  });
});

it("reads ahead as the page says: an order with Node, none on the web", async () => {
  const { ids } = await serveOrders();
  const ahead = async (open: (list: AsyncIterable<unknown>) => AsyncIterable<unknown>) => {
    const walk = listOrders({});
    const reader = open(walk)[Symbol.asyncIterator]();
    for (let count = 0; count < 3; count += 1) await reader.next();
    await sleep(20);
    const { items } = await listOrders({}, { startingToken: walk.resumeToken, maxItems: 1 }).collect();
    return ids.indexOf(items[0]?.id ?? "") - 3;
  };
  expect(await ahead((list) => Readable.from(list))).toBe(1);
  expect(await ahead((list) => ReadableStream.from(list))).toBe(0);
});
