import { listOrders } from "./orders.ts";

/** Three paid orders, for at most two requests. What it returns as `token` goes on from there. */
export async function somePaid(startingToken?: string) {
  const walk = listOrders({ status: "paid" }, { maxItems: 3, maxPages: 2, startingToken });
  const { items, resumeToken, end } = await walk.collect();
  return { items, token: resumeToken, isCapped: end === "maxPages" };
}
