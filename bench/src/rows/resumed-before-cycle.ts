import { read, type Reading } from "../reading.ts";
import type { Row, Verdict } from "../row.ts";
import { serve } from "../scripted-api.ts";
import { judgeBroken } from "../ten-items.ts";
import { cycle } from "./token-cycle.ts";

export const resumedBeforeCycle: Row = {
  name: "resumed-before-cycle",
  happens: "The tokens go A → B → A, and a new run goes on after B",
  right: "an error says so, and no page comes twice",
  async ask(peer) {
    const api = serve(cycle);
    const run = peer.open(api, peer.input());
    await read(run, api, (items) => items.length >= 12);
    const token = run.token();
    if (token === undefined) return { right: false, saw: "gives no token" };
    return judge(await read(peer.open(api, peer.input(), { startingToken: token }), api));
  },
};

function judge(after: Reading): Verdict {
  const said = judgeBroken(after);
  return said.right && after.items.length > 0
    ? { right: false, saw: `${after.items.length} items come twice` }
    : said;
}
