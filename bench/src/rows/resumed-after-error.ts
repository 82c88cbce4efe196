import { read } from "../reading.ts";
import type { Row } from "../row.ts";
import { serve, tenItems } from "../scripted-api.ts";
import { judgeTenItems } from "../ten-items.ts";

export const resumedAfterError: Row = {
  name: "resumed-after-error",
  happens: "The second page fails, and a new run goes on",
  right: "the other items come",
  async ask(peer) {
    const api = serve(tenItems, { failingOnce: "4" });
    const run = peer.open(api, peer.input());
    const before = await read(run, api);
    const token = run.token();
    if (token === undefined) return { right: false, saw: "gives no token" };
    const after = await read(peer.open(api, peer.input(), { startingToken: token }), api);
    return judgeTenItems({ items: [...before.items, ...after.items], stop: after.stop });
  },
};
