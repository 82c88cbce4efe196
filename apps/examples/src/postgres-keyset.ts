import { PGlite } from "@electric-sql/pglite";
import { definePaginator } from "@jobs/paginator-core";

interface Order {
  readonly id: number;
  readonly placed: string;
  readonly total: number;
}

// The time is text: a Date has no microseconds, so the next page would begin in the wrong place.
const sql = `select id, placed::text, total from orders
  where customer = $1 and ($2::timestamptz is null or (placed, id) < ($2::timestamptz, $3::int))
  order by placed desc, id desc limit $4`;

/** Lists a customer's orders in Postgres, newest first. Each page is found by the keys of the last row before it, so late pages are as fast as the first. */
export function ordersIn(folder: string) {
  const database = new PGlite(folder);
  return definePaginator({
    name: "orders",
    call: (query: { customer: string; placed?: string; id?: number; limit?: number }) =>
      database.query<Order>(sql, [query.customer, query.placed, query.id, query.limit ?? 50]),
    inputToken: ["placed", "id"],
    outputToken: [(_, { items }) => items.at(-1)?.placed, (_, { items }) => items.at(-1)?.id],
    items: "rows",
    pageSize: { name: "limit", min: 1, max: 500 },
  });
}
