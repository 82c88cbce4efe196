import { leaveAndGoOn } from "../leave-and-go-on.ts";
import type { Row } from "../row.ts";
import { serve, tenItems, type Script } from "../scripted-api.ts";

/** The list after it has grown at its head by two items. An item's id, as a token, leads to what follows the item. */
const grown: Script = {
  start: { items: [101, 102, 1, 2], next: "2" },
  2: { items: [3, 4, 5, 6], next: "6" },
  4: { items: [5, 6, 7, 8], next: "8" },
  6: { items: [7, 8, 9, 10] },
  8: { items: [9, 10] },
};

export const grownList: Row = {
  name: "grown-list",
  happens: "The reader stops in the middle of a page, the list grows, a new run goes on",
  right: "the other eight come, each once",
  note: "Newer items stand in front of the first by then. Ours is told by `itemToken` that the id of an item is a cursor; without it, two items would come twice.",
  async ask(peer) {
    const takesItems = true;
    return leaveAndGoOn(peer, 2, [serve(tenItems, { takesItems }), serve(grown, { takesItems })]);
  },
};
