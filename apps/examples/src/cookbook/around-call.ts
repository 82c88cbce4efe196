import { type CallContext, definePaginator } from "@jobs/paginator-core";
import { getOrders, type OrdersPage, type OrdersQuery } from "./orders.ts";

type Call = (query: OrdersQuery, context: CallContext) => Promise<OrdersPage>;

/** Asks once for each page. */
function cached(call: Call): Call {
  const pages = new Map<string, OrdersPage>();
  return async (query, context) => {
    const key = JSON.stringify(query);
    const page = pages.get(key) ?? (await call(query, context));
    pages.set(key, page);
    return page;
  };
}

/** Says how long each request took, and how it ended. */
function logged(call: Call, log: (line: string) => void): Call {
  return async (query, context) => {
    const start = performance.now();
    const end = (how: string) => log(`GET orders: ${how}, ${Math.round(performance.now() - start)} ms`);
    try {
      const page = await call(query, context);
      end(`${page.data.length} of ${page.total}`);
      return page;
    } catch (error) {
      end(String(error));
      throw error;
    }
  };
}

export function ordersWith(log: (line: string) => void) {
  return definePaginator({
    name: "orders",
    call: cached(logged((query, { signal }) => getOrders(query, signal), log)),
    inputToken: "after",
    outputToken: "next",
    items: "data",
    itemToken: (order) => order.id,
  });
}
