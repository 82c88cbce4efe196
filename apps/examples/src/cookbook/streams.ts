import { Readable } from "node:stream";
import { ReadableStream } from "node:stream/web";
import type { PagedIterable } from "@jobs/paginator-core";
import { listOrders, type Order } from "./orders.ts";

interface Placed {
  readonly order: Order;
  /** The place after this order. */
  readonly resumeToken: string | undefined;
}

async function* placed(walk: PagedIterable<Order, unknown>): AsyncGenerator<Placed> {
  for await (const order of walk) yield { order, resumeToken: walk.resumeToken };
}

/** A stream of Node: for `pipeline`, files, responses of `node:http`. */
export function nodeStream(startingToken?: string): Readable {
  return Readable.from(placed(listOrders({}, { startingToken })));
}

/** A stream of the web: for `new Response`, workers, Deno. */
export function webStream(startingToken?: string): ReadableStream<Placed> {
  return ReadableStream.from(placed(listOrders({}, { startingToken })));
}
