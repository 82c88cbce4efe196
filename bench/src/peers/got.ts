import { got as plainGot, type OptionsWithPagination } from "got";
import { runOf, type Peer } from "../peer.ts";
import type { ScriptedApi, ScriptedPage } from "../scripted-api.ts";

export const got: Peer<OptionsWithPagination<number, ScriptedPage>> = {
  name: "got",
  known: "an HTTP client with a `paginate`",
  packages: ["got"],
  driven:
    "`got.paginate` with a handler in the place of the network, read by items; its `requestLimit` would end an endless list at 10,000 requests without an error",
  notApplicable: {
    "more-without-token": "its `paginate` option, a function of the caller's, says whether there is more",
  },
  input: () => ({
    pagination: {
      // got checks that this is a list.
      transform: ({ body }) => body.items as number[],
      paginate({ response: { body } }) {
        return body.next === undefined ? false : { searchParams: { cursor: body.next } };
      },
    },
  }),
  open(api, input) {
    return runOf(
      clientOver(api).paginate("https://api.test/things", input),
      (item) => [item],
      () => undefined,
    );
  },
};

function clientOver(api: ScriptedApi) {
  return plainGot.extend({
    retry: { limit: 0 },
    handlers: [
      async (options) => {
        const { searchParams } = options;
        const cursor = searchParams instanceof URLSearchParams ? searchParams.get("cursor") : null;
        // `paginate` only reads the body and the request's options.
        return { body: api.page(cursor), request: { options } } as never;
      },
    ],
  });
}
