import { definePaginator } from "@jobs/paginator-core";

export interface Order {
  readonly id: string;
  readonly status: "open" | "paid";
}
export interface OrdersQuery {
  readonly status?: string;
  readonly after?: string;
  readonly before?: string;
  readonly limit?: number;
}
export interface OrdersPage {
  readonly data: readonly Order[];
  readonly next: string | null;
  readonly total: number;
}

/** Asks an API for one page: orders after one of them, or before it. The API gives the newest first. */
export async function getOrders(query: OrdersQuery, signal: AbortSignal): Promise<OrdersPage> {
  const url = new URL(process.env["ORDERS_URL"] ?? "https://shop.example/orders");
  for (const [name, value] of Object.entries(query)) url.searchParams.set(name, String(value));
  const response = await fetch(url, { signal });
  if (!response.ok) throw new Error(`The API answered with ${response.status}.`, { cause: response });
  return (await response.json()) as OrdersPage;
}

/** The list that the recipes read. */
export const listOrders = definePaginator({
  name: "orders",
  call: (query: OrdersQuery, { signal }) => getOrders(query, signal),
  inputToken: "after",
  outputToken: "next",
  items: "data",
  itemToken: (order) => order.id,
  pageSize: { name: "limit", min: 1, max: 100 },
});
