import { Stripe } from "stripe";
import { fakeFetch } from "../fake-fetch.ts";
import { runOf, type Peer } from "../peer.ts";
import { hasMore, type ScriptedApi } from "../scripted-api.ts";

const idCursor = "its cursor is the id of the last item, so an empty page cannot have one";
const realId = "its cursor is the id of the last item, which is never empty";

export const stripe: Peer = {
  name: "stripe",
  known: "Stripe's client",
  packages: ["stripe"],
  driven:
    "`stripe.customers.list` over a fake fetch, read by items; where it has no token to go on, the last item has no id",
  notApplicable: {
    "empty-page": idCursor,
    "empty-run": idCursor,
    "filtered-list": idCursor,
    "empty-cursor": realId,
  },
  input: () => ({}),
  open(api, input, { startingToken } = {}) {
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
  const answer = fakeFetch(api, "starting_after", (page) => {
    const has_more = hasMore(page);
    // Stripe's cursor is the id of the last item, so a page with more but no cursor has a last item without an id.
    const last = has_more && page.next === undefined ? page.items.at(-1) : undefined;
    const data = page.items.map((id) => (id === last ? {} : { id: String(id) }));
    return { body: { object: "list", data, has_more } };
  });
  const httpClient = Stripe.createFetchHttpClient(answer);
  return new Stripe("sk_test_none", { httpClient, maxNetworkRetries: 0, telemetry: false });
}
