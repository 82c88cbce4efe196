import { definePaginator } from "@jobs/paginator-core";
import type Stripe from "stripe";

export const charges = (stripe: Stripe) =>
  definePaginator({
    call: (query: Stripe.ChargeListParams) => stripe.charges.list(query),
    inputToken: "starting_after",
    outputToken: (_, { items }) => items.at(-1)?.id,
    items: "data",
    hasMore: "has_more",
    itemToken: (charge) => charge.id,
    pageSize: { name: "limit", min: 1, max: 100 },
  });
