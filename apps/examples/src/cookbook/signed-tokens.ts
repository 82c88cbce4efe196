import { createHmac, randomBytes, timingSafeEqual } from "node:crypto";
import { createTokenCodec, definePaginator, PaginationError, type TokenCodec } from "@jobs/paginator-core";
import { getOrders, type OrdersQuery } from "./orders.ts";

/** The same on every server. Without one, tokens are good until this process ends. */
const secret = process.env["TOKEN_SECRET"] ?? randomBytes(32);

/** Tokens that this server made, for this very query. */
function signed({ status }: OrdersQuery): TokenCodec {
  const plain = createTokenCodec("orders");
  const sign = (token: string) => {
    const signature = createHmac("sha256", secret).update(JSON.stringify([status, token]));
    return `${token}.${signature.digest("base64url")}`;
  };
  return {
    encode: (position) => sign(plain.encode(position)),
    decode(text) {
      const token = text.slice(0, Math.max(0, text.lastIndexOf(".")));
      const [given, made] = [Buffer.from(text), Buffer.from(sign(token))];
      if (given.length !== made.length || !timingSafeEqual(given, made))
        throw new PaginationError("INVALID_TOKEN", "This token was not made for this query.");
      return plain.decode(token);
    },
  };
}

const listOrders = definePaginator({
  call: (query: OrdersQuery, { signal }) => getOrders(query, signal),
  inputToken: "after",
  outputToken: "next",
  items: "data",
  itemToken: (order) => order.id,
  codec: signed,
});

/** `GET ?status=paid&limit=20&token=…` */
export async function ordersEndpoint(request: Request): Promise<Response> {
  const asked = new URL(request.url).searchParams;
  const status = asked.get("status");
  const limit = Math.trunc(Number(asked.get("limit"))) || 20;
  const options = { maxItems: Math.min(Math.max(limit, 1), 100), startingToken: asked.get("token") };
  try {
    const walk = listOrders(status === null ? {} : { status }, { ...options, signal: request.signal });
    const { items, resumeToken } = await walk.collect();
    return Response.json({ orders: items, next: resumeToken ?? null });
  } catch (error) {
    if (!(error instanceof PaginationError) || error.code !== "INVALID_TOKEN") throw error;
    return Response.json({ error: error.message }, { status: 400 });
  }
}
