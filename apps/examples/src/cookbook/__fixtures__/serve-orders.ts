import { createServer, type ServerResponse } from "node:http";
import { onTestFinished } from "vitest";
import { close, listen } from "../../servers/running.ts";
import type { Order } from "../orders.ts";

export interface ServedOrders {
  /** As the API holds them, newest first. */
  readonly orders: Order[];
  readonly ids: readonly string[];
  /** The query of each request that came. */
  readonly requests: URLSearchParams[];
  /** Takes the place of the answer to the request with this number, from 1 on; gives true where it has answered. */
  interrupt?: (request: number, response: ServerResponse) => boolean;
  /** Puts so many newer orders in front. */
  add(count: number): void;
}

/** The API of the recipes: 23 orders by HTTP, every fifth of them paid, five looked at for a page. Until the test is over. */
export async function serveOrders(count = 23): Promise<ServedOrders> {
  const orders: Order[] = [];
  const served: ServedOrders = {
    orders,
    get ids() {
      return orders.map(({ id }) => id);
    },
    requests: [],
    add(more) {
      for (let left = more; left > 0; left -= 1) {
        const number = orders.length + 1;
        orders.unshift({ id: `order-${number}`, status: number % 5 === 0 ? "paid" : "open" });
      }
    },
  };
  served.add(count);
  const server = createServer((request, response) => {
    const query = new URL(request.url ?? "", "http://localhost").searchParams;
    const number = served.requests.push(query);
    if (served.interrupt?.(number, response)) return;
    response.setHeader("content-type", "application/json");
    response.end(JSON.stringify(pageOf(orders, query)));
  });
  const url = await listen(server);
  const before = process.env["ORDERS_URL"];
  process.env["ORDERS_URL"] = `${url}/orders`;
  onTestFinished(async () => {
    if (before === undefined) delete process.env["ORDERS_URL"];
    else process.env["ORDERS_URL"] = before;
    await close(server);
  });
  return served;
}

/** Which page a query asks for. A filter is applied after so many orders were looked at, as many an API does. */
function pageOf(orders: readonly Order[], query: URLSearchParams) {
  const size = Number(query.get("limit") ?? 5);
  const place = (name: string) => orders.findIndex(({ id }) => id === query.get(name));
  const start = query.has("before") ? Math.max(place("before") - size, 0) : place("after") + 1;
  const end = query.has("before") ? place("before") : start + size;
  const seen = orders.slice(start, end);
  const more = query.has("before") ? start > 0 : end < orders.length;
  const status = query.get("status");
  return {
    data: seen.filter((order) => status === null || order.status === status),
    next: more ? (query.has("before") ? seen[0] : seen.at(-1))?.id : null,
    total: orders.length,
  };
}

/** Where a recipe saves its place: no token when all is done is another thing than no token yet. */
export function savedPlace() {
  const place: {
    token: string | undefined;
    done: boolean;
    save: (token: string | undefined) => Promise<void>;
  } = {
    token: undefined,
    done: false,
    async save(token) {
      place.token = token;
      place.done = token === undefined;
    },
  };
  return place;
}
