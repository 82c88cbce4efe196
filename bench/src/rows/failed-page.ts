import { read } from "../reading.ts";
import type { Row } from "../row.ts";
import { serve, tenItems } from "../scripted-api.ts";
import { judgeTenItems } from "../ten-items.ts";

export const failedPage: Row = {
  name: "failed-page",
  happens: "The second page fails once, and the reader calls `next()` again",
  right: "the error, then the other items",
  async ask(peer) {
    const api = serve(tenItems, { failingOnce: "4" });
    const run = peer.open(api, peer.input());
    const before = await read(run, api);
    if (before.stop === "done") return { right: false, saw: "no error" };
    const after = await read(run, api);
    if (typeof after.stop === "object") return { right: false, saw: "fails for ever" };
    return judgeTenItems({ items: [...before.items, ...after.items], stop: after.stop });
  },
};
