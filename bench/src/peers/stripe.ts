import { Stripe } from "stripe";
import { fakeFetch } from "../fake-fetch.ts";
import { runOf, type Peer } from "../peer.ts";
import type { ScriptedApi } from "../scripted-api.ts";

const idCursor = "its cursor is the id of the last item, so an empty page cannot have one";

export const stripe: Peer = {
  name: "stripe",
  packages: ["stripe"],
  driven: "`stripe.customers.list` over a fake fetch, read by items",
  notApplicable: { "empty-page": idCursor, "empty-run": idCursor },
  input: () => ({ limit: 4 }),
  open(api, input, startingToken) {
    const parameters = startingToken === undefined ? input : { ...input, starting_after: startingToken };
    const customers = clientOver(api).customers.list(parameters);
    return runOf(
      customers[Symbol.asyncIterator](),
      ({ id }) => [Number(id)],
      ({ id }) => id,
    );
  },
};

function clientOver(api: ScriptedApi): Stripe {
  const answer = fakeFetch(api, "starting_after", ({ items, next }) => {
    const data = items.map((id) => ({ id: String(id), object: "customer" }));
    return { body: { object: "list", data, has_more: next !== undefined } };
  });
  const httpClient = Stripe.createFetchHttpClient(answer);
  return new Stripe("sk_test_none", { httpClient, maxNetworkRetries: 0, telemetry: false });
}
