import { definePaginator, PaginationError, resumeTokenOf } from "@jobs/paginator-core";

interface Query {
  readonly cursor?: string;
}

/** Ten numbers in pages of 4, 4 and 2; the cursors are "é0", "é4" and "é8". */
function openNumbers() {
  const asked: string[] = [];
  const broken = new Map<string, unknown>();
  const list = definePaginator({
    call: async ({ cursor = "é0" }: Query) => {
      asked.push(cursor);
      const error = broken.get(cursor);
      if (broken.delete(cursor)) throw error;
      const from = Number(cursor.slice(1));
      const data = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9].slice(from, from + 4);
      return from + 4 < 10 ? { data, next: `é${from + 4}` } : { data };
    },
    inputToken: "cursor",
    outputToken: "next",
    items: "data",
  });
  return { list, asked, broken };
}

async function takeFrom<Item>(list: AsyncIterable<Item>, count = Infinity): Promise<Item[]> {
  const taken: Item[] = [];
  for await (const item of list) if (taken.push(item) >= count) break;
  return taken;
}

async function errorOf(promise: Promise<unknown>): Promise<unknown> {
  return promise.then(
    () => "no error",
    (error: unknown) => error,
  );
}

/** What is the same about an error in every runtime; engines word their own errors differently. */
function described(error: unknown) {
  if (error instanceof PaginationError) return [error.name, error.code, error.resumeToken ?? null];
  return [Reflect.get(Object(error), "name")];
}

const stops = {
  async items() {
    const walk = openNumbers().list({});
    return [await takeFrom(walk), walk.end, walk.resumeToken ?? null];
  },

  async pages() {
    const pages = openNumbers().list({}).pages();
    const view = await takeFrom(pages);
    return view.map(({ items, response, index, skipped, resumeToken = null }) => [
      items,
      response.next ?? null,
      index,
      skipped,
      resumeToken,
    ]);
  },

  async "maxItems in the middle of a page, and the rest from its token"() {
    const { list, asked } = openNumbers();
    const { items, end, resumeToken } = await list({}, { maxItems: 6 }).collect();
    const rest = await list({}, { startingToken: resumeToken }).collect();
    return [items, end, resumeToken, rest.items, rest.end, asked];
  },

  async "a loop that is left and goes on"() {
    const walk = openNumbers().list({});
    const items = await takeFrom(walk, 5);
    return [items, walk.resumeToken, await takeFrom(walk.pages(({ items: rest }) => rest)), walk.end];
  },

  async "an abort in flight"() {
    const controller = new AbortController();
    let heard = false;
    const list = definePaginator({
      call: (_: Query, { signal }) =>
        new Promise<{ data: number[]; next?: string }>((_resolve, reject) => {
          signal.addEventListener("abort", () => {
            heard = true;
            reject(new Error("too late to be heard"));
          });
        }),
      inputToken: "cursor",
      outputToken: "next",
      items: "data",
    });
    const walk = list({ cursor: "é4" }, { signal: controller.signal });
    const outcome = errorOf(walk.collect());
    controller.abort();
    const error = await outcome;
    const same = error === controller.signal.reason && resumeTokenOf(error) === walk.resumeToken;
    return [described(error), same, heard, walk.resumeToken, walk.end ?? null];
  },

  async "an abort between items, with a reason"() {
    const controller = new AbortController();
    const reason = new TypeError("enough");
    const walk = openNumbers().list({}, { signal: controller.signal });
    const items = await takeFrom(walk, 2);
    controller.abort(reason);
    return [items, (await errorOf(takeFrom(walk))) === reason, resumeTokenOf(reason)];
  },

  async "a page that fails, and is asked for again"() {
    const { list, asked, broken } = openNumbers();
    const reason = new TypeError("once");
    broken.set("é4", reason);
    const walk = list({});
    const items: number[] = [];
    const loop = async () => {
      for await (const item of walk) items.push(item);
    };
    const same = (await errorOf(loop())) === reason && resumeTokenOf(reason) === walk.resumeToken;
    const token = walk.resumeToken;
    await loop();
    return [same, token, items, asked];
  },

  async "a collect() that fails, and is called again"() {
    const { list, asked, broken } = openNumbers();
    broken.set("é8", "a primitive");
    const walk = list({});
    const [first] = await takeFrom(walk, 1);
    const before = walk.resumeToken;
    const error = await errorOf(walk.collect());
    return [first, error, walk.resumeToken === before, (await walk.collect()).items, asked];
  },

  async "a token that comes again"() {
    const list = definePaginator({
      call: async ({ cursor = "a" }: Query) => ({ data: [cursor], next: cursor === "b" ? "a" : "b" }),
      inputToken: "cursor",
      outputToken: "next",
      items: "data",
    });
    const walk = list({ cursor: "a" });
    const items: string[] = [];
    const loop = async () => {
      for await (const item of walk) items.push(item);
    };
    const error = await errorOf(loop());
    const asEnd = await list({ cursor: "a" }, { onRepeatedToken: "end" }).collect();
    return [described(error), items, asEnd.items, asEnd.end, asEnd.resumeToken ?? null];
  },

  async prefetch() {
    const { list, asked } = openNumbers();
    const walk = list({}, { prefetch: 1 });
    const items = walk[Symbol.asyncIterator]();
    const first = await items.next();
    // Twice as many turns as two answers need.
    for (let turn = 0; turn < 50; turn += 1) await Promise.resolve();
    const ahead = asked.length;
    return [first.value, ahead, await takeFrom(walk), asked];
  },

  async "next() calls side by side"() {
    const items = openNumbers().list({}, { maxItems: 5 })[Symbol.asyncIterator]();
    const results = await Promise.all([1, 2, 3, 4, 5, 6].map(() => items.next()));
    return results.map(({ value = null }) => value);
  },

  async "options and tokens that are refused"() {
    const { list, asked } = openNumbers();
    const negative = (async () => list({}, { maxItems: -1 }))();
    const foreign = list({}, { startingToken: "bm8" }).collect();
    return [described(await errorOf(negative)), described(await errorOf(foreign)).slice(0, 2), asked];
  },
};

/** Reads lists in every way the core has, and returns what came of it, which must be the same in every runtime. */
export async function tour(): Promise<Record<string, unknown>> {
  const seen: Record<string, unknown> = {};
  for (const [name, stop] of Object.entries(stops)) seen[name] = await stop();
  return seen;
}
