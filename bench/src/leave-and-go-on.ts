import type { Peer } from "./peer.ts";
import { read } from "./reading.ts";
import type { Verdict } from "./row.ts";
import type { ScriptedApi } from "./scripted-api.ts";
import { judgeTenItems } from "./ten-items.ts";

/** Leaves a list of ten items after `count` of them, and goes on in a new run over the `later` list. */
export async function leaveAndGoOn(
  peer: Peer,
  count: number,
  [earlier, later]: readonly [ScriptedApi, ScriptedApi],
): Promise<Verdict> {
  const run = peer.open(earlier, peer.input());
  const before = await read(run, earlier, (items) => items.length >= count);
  const token = run.token();
  if (token === undefined) return { right: false, saw: "gives no token" };
  const after = await read(peer.open(later, peer.input(), { startingToken: token }), later);
  const items = [...before.items.slice(0, count), ...after.items];
  const lost = 10 - new Set(items).size;
  return lost > 0
    ? { right: false, saw: `its token loses ${lost} items` }
    : judgeTenItems({ items, stop: after.stop });
}
