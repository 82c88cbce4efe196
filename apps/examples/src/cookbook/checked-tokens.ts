import { createTokenCodec, definePaginator, PaginationError, type TokenCodec } from "@jobs/paginator-core";
import { getOrders, type OrdersQuery } from "./orders.ts";

/** Tokens that hold an order's id and nothing else, and are of no use for another status. Anybody can write one. */
function checked({ status = "any" }: OrdersQuery): TokenCodec {
  const plain = createTokenCodec(`orders, ${status}`);
  return {
    encode: plain.encode,
    decode(token) {
      const position = plain.decode(token);
      const { after } = position.tokens;
      if (after !== undefined && !(typeof after === "string" && /^order-\d{1,9}$/.test(after)))
        throw new PaginationError("INVALID_TOKEN", "This is no token of the orders.");
      return position;
    },
  };
}

export const listOrders = definePaginator({
  call: (query: OrdersQuery, { signal }) => getOrders(query, signal),
  inputToken: "after",
  outputToken: "next",
  items: "data",
  itemToken: (order) => order.id,
  codec: checked,
});
