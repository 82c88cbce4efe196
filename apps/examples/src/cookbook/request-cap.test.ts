import { expect, it } from "vitest";
import { serveOrders } from "./__fixtures__/serve-orders.ts";
import { somePaid } from "./request-cap.ts";

it("makes no more than two requests at a time, and loses nothing where it stops", async () => {
  const served = await serveOrders(60);
  const paid = served.orders.filter(({ status }) => status === "paid");
  const found: unknown[] = [];
  let capped = 0;
  for (let token: string | undefined, first = true; first || token !== undefined; first = false) {
    const before = served.requests.length;
    const some = await somePaid(token);
    expect(served.requests.length - before).toBeLessThanOrEqual(2);
    found.push(...some.items);
    capped += some.isCapped ? 1 : 0;
    token = some.token;
  }
  expect(found).toEqual(paid);
  expect(capped).toBeGreaterThan(0);
});
