import { definePaginator } from "@jobs/paginator-core";
import { getOrders, type OrdersQuery } from "./orders.ts";

/** From an order that you have to the newest one: `newerOrders({ before: id })`. */
export const newerOrders = definePaginator({
  name: "newer orders",
  call: (query: OrdersQuery, { signal }) => getOrders(query, signal),
  inputToken: "before",
  outputToken: "next",
  items: ({ data }) => data.toReversed(), // The API gives a page newest first, also on this way.
  itemToken: (order) => order.id,
  pageSize: { name: "limit", min: 1, max: 100 },
});
