import { definePaginator } from "@jobs/paginator-core";
import pRetry from "p-retry";
import { getOrders, type OrdersQuery } from "./orders.ts";

/** The orders, with three more tries for a page that fails in a way that may pass. */
export const listOrders = definePaginator({
  name: "orders",
  call: (query: OrdersQuery, { signal }) =>
    pRetry(() => getOrders(query, signal), {
      retries: 3,
      minTimeout: 100,
      signal,
      shouldRetry: ({ error: { cause } }) =>
        !(cause instanceof Response) || cause.status === 429 || cause.status >= 500,
    }),
  inputToken: "after",
  outputToken: "next",
  items: "data",
  itemToken: (order) => order.id,
});
