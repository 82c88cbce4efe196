import pMap from "p-map";
import { listOrders, type Order } from "./orders.ts";

/** Handles four orders at a time, at least once each. The next page is fetched meanwhile. */
export async function handleAll(
  handle: (order: Order) => Promise<void>,
  save: (resumeToken: string | undefined) => Promise<void>,
  startingToken?: string,
): Promise<void> {
  for await (const page of listOrders({}, { startingToken, prefetch: 1 }).pages()) {
    await pMap(page.items, handle, { concurrency: 4 });
    await save(page.resumeToken);
  }
}
