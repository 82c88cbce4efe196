import { read } from "../reading.ts";
import type { Row } from "../row.ts";
import { serve, tenItems, type Script, type ScriptedPage } from "../scripted-api.ts";
import { judgeTenItems } from "../ten-items.ts";

const fifteenEmptyPages = Array.from({ length: 15 }, (_, index): [string, ScriptedPage] => [
  index === 0 ? "4" : `empty${index}`,
  { items: [], next: index === 14 ? "more" : `empty${index + 1}` },
]);

const script: Script = {
  ...tenItems,
  ...Object.fromEntries(fifteenEmptyPages),
  more: { items: [5, 6, 7, 8], next: "8" },
};

export const emptyRun: Row = {
  name: "empty-run",
  happens: "Fifteen pages in a row are empty but have a token",
  right: "the ten items come",
  async ask(peer) {
    const api = serve(script);
    return judgeTenItems(await read(peer.open(api, peer.input()), api));
  },
};
