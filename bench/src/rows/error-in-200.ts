import { read } from "../reading.ts";
import { refusal } from "../refusal.ts";
import type { Row } from "../row.ts";
import { serve, tenItems, type Script } from "../scripted-api.ts";
import { judgeBroken } from "../ten-items.ts";

const script: Script = { ...tenItems, 4: refusal };

export const errorIn200: Row = {
  name: "error-in-200",
  happens: "The second answer is `{ ok: false, error }` with status 200",
  right: "an error says so",
  async ask(peer) {
    const api = serve(script);
    return judgeBroken(await read(peer.open(api, peer.input()), api));
  },
};
