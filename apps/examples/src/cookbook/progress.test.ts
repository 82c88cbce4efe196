import { expect, it } from "vitest";
import { serveOrders } from "./__fixtures__/serve-orders.ts";
import { listOrders, type Order } from "./orders.ts";
import { readOrders } from "./progress.ts";

it("comes to the total, page by page, with every order handed over", async () => {
  const { ids } = await serveOrders();
  const used: Order[] = [];
  const shown: string[] = [];
  await readOrders(
    (orders) => used.push(...orders),
    ({ done, total }) => shown.push(`${done}/${total}`),
  );
  expect(shown).toEqual(["5/23", "10/23", "15/23", "20/23", "23/23"]);
  expect(used.map(({ id }) => id)).toEqual(ids);
});

it("counts on where an earlier run has stopped", async () => {
  await serveOrders();
  const { items, resumeToken = "" } = await listOrders({}, { maxItems: 7 }).collect();
  const shown: number[] = [];
  const from = { startingToken: resumeToken, before: items.length };
  await readOrders(
    () => {},
    ({ done }) => shown.push(done),
    from,
  );
  expect(shown.at(-1)).toBe(23);
});
