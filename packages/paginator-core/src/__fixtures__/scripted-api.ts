import { definePaginator, type CallContext } from "../index.ts";

export interface Query {
  readonly q?: string;
  readonly cursor?: string;
  readonly limit?: number;
}

export interface Answer {
  readonly data: readonly number[];
  readonly next?: string | null;
}

/** What an API may answer, whatever its types say. */
export type RawAnswer = Partial<{ [K in keyof Answer]: Answer[K] | null }>;

/** One request as the API saw it. `late`: answered after its signal had aborted. */
interface Exchange {
  readonly query: Query;
  readonly signal: AbortSignal;
  state: "open" | "answered" | "failed" | "aborted" | "late";
  settle(): void;
}

/** An API that answers from a script and keeps a log; its answers are frozen. */
export function scriptedApi(answer: (query: Query) => RawAnswer) {
  const log: Exchange[] = [];
  const failures = new Map<number, { readonly error: unknown; readonly thrown: boolean }>();

  const api = {
    log,
    /** While true, a request stays open until its `settle()`. */
    held: false,
    /** While true, requests ignore their abort. */
    deaf: false,
    call(query: Query, { signal }: CallContext): Promise<Answer> {
      const failure = failures.get(log.length);
      const exchange: Exchange = { query, signal, state: "open", settle: () => undefined };
      log.push(exchange);
      if (failure?.thrown) {
        exchange.state = "failed";
        throw failure.error;
      }
      return new Promise((resolve, reject) => {
        exchange.settle = () => {
          if (exchange.state !== "open") return;
          if (failure === undefined) {
            exchange.state = signal.aborted ? "late" : "answered";
            resolve(frozen(answer(query)));
          } else {
            exchange.state = "failed";
            reject(failure.error);
          }
        };
        const onAbort = () => {
          if (exchange.state !== "open") return;
          exchange.state = "aborted";
          reject(signal.reason);
        };
        if (!api.deaf) signal.addEventListener("abort", onAbort, { once: true });
        if (!api.held) exchange.settle();
      });
    },
    /** Makes a request to come fail; `after: 0` is the next one. */
    fail(error: unknown, { after = 0, thrown = false } = {}) {
      failures.set(log.length + after, { error, thrown });
    },
    /** The requests that someone still waits for. */
    open: () => log.filter(({ state, signal }) => state === "open" && !signal.aborted),
    /** The cursor of each request so far, "" for none. */
    cursors: () => log.map(({ query }) => query.cursor ?? ""),
    limits: () => log.map(({ query }) => query.limit),
  };
  const shape = { call: api.call, inputToken: "cursor", outputToken: "next", items: "data" } as const;
  return Object.assign(api, {
    list: definePaginator({ ...shape, pageSize: "limit" }),
    /** The same list, with a page size that is known to be from 2 to 5. */
    fitted: definePaginator({ ...shape, pageSize: { name: "limit", min: 2, max: 5 } }),
  });
}

/** Answers like an API with these pages; `undefined` is a page without a list. The cursor of page 1 is "p1". */
export function pagesOf(...pages: readonly (readonly number[] | undefined)[]) {
  return ({ cursor = "p0" }: Query): RawAnswer => {
    const index = Number(cursor.slice(1));
    const data = pages[index];
    return { ...(data && { data }), ...(index + 1 < pages.length && { next: `p${index + 1}` }) };
  };
}

/** Answers like an API that lists the numbers below `size` in pages of `limit`, by default 10. */
export function numbersBelow(size: number) {
  return ({ cursor = "0", limit = 10 }: Query): Answer => {
    const from = Number(cursor);
    const to = Math.min(from + limit, size);
    return {
      data: Array.from({ length: to - from }, (_, index) => from + index),
      next: to < size ? `${to}` : null,
    };
  };
}

function frozen(answer: RawAnswer): Answer {
  Object.freeze(answer.data);
  return Object.freeze(answer) as Answer;
}
