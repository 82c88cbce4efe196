import { leaveAndGoOn } from "../leave-and-go-on.ts";
import type { Row } from "../row.ts";
import { serve, tenItems, type Script } from "../scripted-api.ts";

/** If the cursors of an API are ids, it can be asked for what follows any item. */
const script: Script = { ...tenItems, 6: { items: [7, 8, 9, 10] } };

export const resumedMidPage: Row = {
  name: "resumed-mid-page",
  happens: "The reader stops in the middle of a page, and a new run goes on",
  right: "the other four come",
  async ask(peer) {
    const api = serve(script);
    return leaveAndGoOn(peer, 6, [api, api]);
  },
};
