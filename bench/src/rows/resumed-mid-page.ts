import { read } from "../reading.ts";
import type { Row } from "../row.ts";
import { serve, tenItems, type Script } from "../scripted-api.ts";
import { judgeTenItems } from "../ten-items.ts";

/** An API whose cursor is an item's id can be asked for what follows any item. */
const script: Script = { ...tenItems, 6: { items: [7, 8, 9, 10] } };

export const resumedMidPage: Row = {
  name: "resumed-mid-page",
  happens: "The reader leaves in mid-page, and a new run goes on",
  right: "the other four come",
  async ask(peer) {
    const api = serve(script);
    const run = peer.open(api, peer.input());
    const before = await read(run, api, (items) => items.length >= 6);
    const token = run.token();
    if (token === undefined) return { right: false, saw: "gives no token" };
    const after = await read(peer.open(api, peer.input(), token), api);
    const items = [...before.items.slice(0, 6), ...after.items];
    const lost = 10 - new Set(items).size;
    return lost > 0
      ? { right: false, saw: `its token loses ${lost} items` }
      : judgeTenItems({ items, stop: after.stop });
  },
};
