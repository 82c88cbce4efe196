import { read } from "../reading.ts";
import type { Row } from "../row.ts";
import { counted } from "../scripted-api.ts";

const MATCH = 15_000;

/** An API that filters after it has counted a page. By default it counts 100 per page, and takes sizes from 1 to 1,000. */
const filtered = () =>
  counted((token, size = 100) => {
    const from = Number(token ?? 0);
    const to = from + size;
    return { items: from < MATCH && MATCH <= to ? [MATCH] : [], next: String(to) };
  }, MATCH);

export const filteredList: Row = {
  name: "filtered-list",
  happens: "One item is wanted, and a filter first matches the 15,000th",
  right: "it comes, for at most 20 requests",
  note: "The API evaluates 100 on a page unless it is asked for another size, from 1 to 1,000, and nobody chooses one here. Ours is told of this range by `pageSize`; without it, ours needs 150 requests, too. A caller who chooses 1,000 needs 15 requests with the libraries that need 150, but has the API evaluate 1,000 even where the first would match.",
  async ask(peer) {
    const api = filtered();
    const { items } = await read(
      peer.open(api, peer.input(), { maxItems: 1 }),
      api,
      ({ length }) => length > 0,
    );
    if (items.length === 0) return { right: false, saw: "0 of 1, no error" };
    return { right: api.requests <= 20, saw: `${api.requests} requests` };
  },
};
