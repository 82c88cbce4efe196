import { createTokenCodec } from "@jobs/paginator-core";
import { expect, it } from "vitest";
import { serveOrders } from "./__fixtures__/serve-orders.ts";
import { ordersEndpoint } from "./signed-tokens.ts";

interface Answer {
  readonly orders: readonly { readonly id: string }[];
  readonly next: string | null;
}

async function get(query: Readonly<Record<string, string>>) {
  const response = await ordersEndpoint(new Request(`http://localhost/orders?${new URLSearchParams(query)}`));
  return { status: response.status, body: (await response.json()) as Answer };
}

it.each(["1", "4", "5", "7", "23", "100"])(
  "a client that follows `next` in steps of %s gets each order once",
  async (limit) => {
    const { ids } = await serveOrders();
    const got: string[] = [];
    for (let next: string | null = ""; next !== null;) {
      const { body } = await get(next === "" ? { limit } : { limit, token: next });
      got.push(...body.orders.map(({ id }) => id));
      next = body.next;
    }
    expect(got).toEqual(ids);
  },
);

it.each(["0", "-3", "2.7", "many", "1e9"])(
  "a client that asks for %s orders comes to the end, too",
  async (limit) => {
    await serveOrders();
    const { status, body } = await get({ limit });
    expect(status).toBe(200);
    expect(body.orders.length).toBeGreaterThan(0);
  },
);

it("takes no token but its own, for this query, and asks nobody before it knows", async () => {
  const served = await serveOrders();
  const { body } = await get({ limit: "2" });
  const token = body.next ?? "";
  const [payload = "", signature = ""] = token.split(".");
  const moved = createTokenCodec("orders").encode({ tokens: { after: "order-5" }, skip: 0 });
  const injected = btoa('["orders",0,{"after":{"$ne":1}}]').replaceAll("=", "");
  served.requests.length = 0;
  const forged = [
    { token: moved },
    { token: `${moved}.${signature}` },
    { token: `${injected}.${signature}` },
    { token: payload },
    { token: `${payload}.` },
    { token: `${payload}.${signature.slice(0, -4)}` },
    { token: `${payload}.${signature.replace(/^./, (first) => (first === "A" ? "B" : "A"))}` },
    // Four last letters stand for the same bytes, and a lenient reader ignores what is no base64.
    { token: `${token.slice(0, -1)}${String.fromCharCode(token.charCodeAt(token.length - 1) ^ 1)}` },
    { token: `${token}.junk` },
    { token: `${token}!!` },
    { token: "" },
    { token, status: "paid" },
  ];
  for (const query of forged) expect((await get(query)).status, JSON.stringify(query)).toBe(400);
  expect(served.requests).toEqual([]);
  expect((await get({ token, limit: "2" })).body.orders.map(({ id }) => id)).toEqual(served.ids.slice(2, 4));
});

it("does not answer for an API that fails", async () => {
  const served = await serveOrders();
  served.interrupt = (_request, response) => Boolean(response.writeHead(503).end());
  await expect(get({})).rejects.toThrow("503");
});
