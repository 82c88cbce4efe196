import { listOrders, type Order } from "./orders.ts";

type Handle = (order: Order) => Promise<void>;
type Save = (resumeToken: string | undefined) => Promise<void>;

/** No order is left out. One that was under way when the program died comes again. */
export async function atLeastOnce(handle: Handle, save: Save, startingToken?: string): Promise<void> {
  const walk = listOrders({}, { startingToken });
  for await (const order of walk) {
    await handle(order);
    await save(walk.resumeToken);
  }
}

/** No order comes twice. One that was under way when the program died is left out. */
export async function atMostOnce(handle: Handle, save: Save, startingToken?: string): Promise<void> {
  const walk = listOrders({}, { startingToken });
  for await (const order of walk) {
    await save(walk.resumeToken);
    await handle(order);
  }
}
