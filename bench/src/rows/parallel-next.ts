import { read } from "../reading.ts";
import type { Row } from "../row.ts";
import { serve, tenItems } from "../scripted-api.ts";
import { judgeTenItems } from "../ten-items.ts";

export const parallelNext: Row = {
  name: "parallel-next",
  happens: "Three `next()` are called at once",
  right: "each item comes once, in order",
  async ask(peer) {
    const api = serve(tenItems);
    const run = peer.open(api, peer.input());
    const answers = await Promise.all([run.next(), run.next(), run.next()]);
    const first = answers.flatMap((answer) => (answer.done ? [] : [...answer.value]));
    const rest = await read(run, api);
    return judgeTenItems({ items: [...first, ...rest.items], stop: rest.stop });
  },
};
