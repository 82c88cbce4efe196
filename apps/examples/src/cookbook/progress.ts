import { listOrders, type Order } from "./orders.ts";

interface Progress {
  readonly done: number;
  readonly total: number;
}

/** Reads all orders, and says after each page how far it has come. `before` were read by an earlier run. */
export async function readOrders(
  use: (orders: readonly Order[]) => void,
  show: (progress: Progress) => void,
  { startingToken, before = 0 }: { startingToken?: string; before?: number } = {},
): Promise<void> {
  let done = before;
  for await (const { items, response } of listOrders({}, { startingToken }).pages()) {
    use(items);
    done += items.length;
    show({ done, total: response.total });
  }
}
