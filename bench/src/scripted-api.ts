/** One page of the scripted API. `next` is the id of its last item wherever it has one, for peers whose cursor is that id. */
export interface ScriptedPage {
  readonly items: readonly number[];
  readonly next?: string | undefined;
}

/** The pages by the token that asks for them; the first one is under `""`. */
export type Script = Readonly<Record<string, ScriptedPage>>;

/** A list on a server, as each peer's transport reads it. */
export interface ScriptedApi {
  readonly page: (token: string | null | undefined) => ScriptedPage;
  /** Whether a reader was stopped because it would have gone on for ever. */
  readonly ranAway: boolean;
}

/** The longest script is finished in 18 calls. */
const RUNAWAY_CALL = 61;

/** Serves a script; the page of `failingOnce` answers its first request with an error. */
export function serve(script: Script, { failingOnce }: { failingOnce?: string } = {}): ScriptedApi {
  let calls = 0;
  let stillFails = failingOnce !== undefined;
  return {
    page(token) {
      calls += 1;
      if (calls >= RUNAWAY_CALL) throw new Error("stopped: the reader runs away");
      const name = token ?? "";
      if (stillFails && name === failingOnce) {
        stillFails = false;
        throw new Error("the server is down for a moment");
      }
      const page = script[name];
      if (page === undefined) throw new Error("no page has this token");
      return page;
    },
    get ranAway() {
      return calls >= RUNAWAY_CALL;
    },
  };
}

/** Ten items on pages of four. */
export const tenItems: Script = {
  "": { items: [1, 2, 3, 4], next: "4" },
  4: { items: [5, 6, 7, 8], next: "8" },
  8: { items: [9, 10] },
};
