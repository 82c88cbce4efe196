import { expect, it } from "vitest";
import { serveOrders } from "./__fixtures__/serve-orders.ts";
import { newerOrders } from "./newer-orders.ts";
import { listOrders } from "./orders.ts";

it.each([0, 1, 5, 12])(
  "gives %i orders that have come since, from the oldest to the newest",
  async (count) => {
    const served = await serveOrders();
    const [newest = ""] = served.ids;
    served.add(count);
    const { items, end } = await newerOrders({ before: newest }).collect();
    expect(items.map(({ id }) => id)).toEqual(served.ids.slice(0, count).toReversed());
    expect(end).toBe("exhausted");
  },
);

it("goes on from its own tokens, and takes none of the other direction", async () => {
  const served = await serveOrders();
  const before = served.ids.at(-1) ?? "";
  const first = await newerOrders({ before }, { maxItems: 7 }).collect();
  const rest = await newerOrders({ before }, { startingToken: first.resumeToken }).collect();
  expect([...first.items, ...rest.items].map(({ id }) => id)).toEqual(served.ids.slice(0, -1).toReversed());
  await expect(listOrders({}, { startingToken: first.resumeToken }).collect()).rejects.toMatchObject({
    code: "INVALID_TOKEN",
  });
});
