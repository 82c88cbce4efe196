import { expect, it } from "vitest";
import { serveOrders } from "./__fixtures__/serve-orders.ts";
import { takeWhile } from "./take-while.ts";

const ids = (orders: readonly { readonly id: string }[]) => orders.map(({ id }) => id);

it.each([0, 1, 4, 5, 7, 10, 22])("stops before order %i, and goes on at it: none is lost", async (wanted) => {
  const served = await serveOrders();
  const first = await takeWhile(({ id }) => id !== served.ids[wanted]);
  expect(ids(first.taken)).toEqual(served.ids.slice(0, wanted));
  const rest = await takeWhile(() => true, first.resumeToken);
  expect(ids([...first.taken, ...rest.taken])).toEqual(served.ids);
  expect(rest.resumeToken).toBeUndefined();
});
