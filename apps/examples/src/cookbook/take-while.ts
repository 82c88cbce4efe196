import { listOrders, type Order } from "./orders.ts";

/** The orders before the first that is not wanted, and where to go on: at that one. */
export async function takeWhile(isWanted: (order: Order) => boolean, startingToken?: string) {
  const walk = listOrders({}, { startingToken });
  const taken: Order[] = [];
  for await (const page of walk.pages()) {
    const found = page.items.findIndex((order) => !isWanted(order));
    const count = found < 0 ? page.items.length : found;
    taken.push(...page.items.slice(0, count));
    if (count < page.items.length) return { taken, resumeToken: page.resumeTokenAfter(count) };
  }
  return { taken, resumeToken: walk.resumeToken };
}
