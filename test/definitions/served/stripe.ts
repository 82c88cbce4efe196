import Stripe from "stripe";
import { charges } from "../stripe.ts";
import { pageAfter, type Served } from "./served.ts";

export const served: Served<Stripe.Charge> = {
  open(url) {
    const { hostname, port } = new URL(url);
    return charges(
      new Stripe("sk_test_made_up", { host: hostname, port, protocol: "http", telemetry: false }),
    );
  },
  input: { limit: 5 },
  idOf: ({ id }) => id,
  answer({ query }) {
    const { page, more } = pageAfter(query.get("starting_after"), query.get("limit"));
    return { json: { object: "list", data: page.map((id) => ({ id, object: "charge" })), has_more: more } };
  },
};
