import { expect, it } from "vitest";
import { serveOrders } from "./__fixtures__/serve-orders.ts";
import { listOrders } from "./checked-tokens.ts";

it("goes on from its own tokens", async () => {
  const { ids } = await serveOrders();
  const first = await listOrders({}, { maxItems: 7 }).collect();
  const rest = await listOrders({}, { startingToken: first.resumeToken }).collect();
  expect([...first.items, ...rest.items].map(({ id }) => id)).toEqual(ids);
});

it.each([{ $ne: 1 }, 7, null, "order-1&admin=1", "https://elsewhere.example", ["order-1"]])(
  "no token brings %j into a request",
  async (after) => {
    const served = await serveOrders();
    const startingToken = btoa(JSON.stringify(["orders, any", 0, { after }])).replaceAll("=", "");
    await expect(listOrders({}, { startingToken }).collect()).rejects.toMatchObject({
      code: "INVALID_TOKEN",
    });
    expect(served.requests).toEqual([]);
  },
);

it("takes no token of another query", async () => {
  await serveOrders();
  const { resumeToken } = await listOrders({ status: "open" }, { maxItems: 2 }).collect();
  await expect(
    listOrders({ status: "paid" }, { startingToken: resumeToken }).collect(),
  ).rejects.toMatchObject({
    code: "INVALID_TOKEN",
  });
});
