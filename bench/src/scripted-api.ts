/** One page of the scripted API. `next` is the id of its last item wherever it has one, for peers whose cursor is that id. */
export interface ScriptedPage {
  readonly items: readonly number[];
  readonly next?: string | undefined;
  /** Whether there is more, where that is not what `next` says. */
  readonly more?: boolean | undefined;
}

/** The pages by the token that asks for them; the first one is under `start`. */
export type Script = Readonly<Record<string, ScriptedPage>>;

/** A list on a server, as each peer's transport reads it. */
export interface ScriptedApi {
  readonly page: (token: string | null | undefined, size?: number) => ScriptedPage;
  /** Whether it also takes the id of any item as a token, not only those that its pages give. */
  readonly takesItems: boolean;
  readonly requests: number;
  /** Whether a reader was stopped because it would have gone on for ever. */
  readonly ranAway: boolean;
}

interface Serving {
  /** The token whose page answers its first request with an error. */
  readonly failingOnce?: string;
  readonly takesItems?: boolean;
}

/** The longest script is finished in 18 requests. */
const LAST_REQUEST = 60;

export function serve(script: Script, { failingOnce, takesItems = false }: Serving = {}): ScriptedApi {
  let stillFails = failingOnce !== undefined;
  const answer = (token: string | null | undefined) => {
    const name = token ?? "start";
    if (stillFails && name === failingOnce) {
      stillFails = false;
      throw new Error("the server is down for a moment");
    }
    const page = script[name];
    if (page === undefined) throw new Error("no page has this token");
    return page;
  };
  return counted(answer, LAST_REQUEST, takesItems);
}

/** An API of which no more than `lastRequest` pages can be asked. */
export function counted(answer: ScriptedApi["page"], lastRequest: number, takesItems = false): ScriptedApi {
  let requests = 0;
  return {
    page(token, size) {
      requests += 1;
      if (requests > lastRequest) throw new Error("stopped: the reader runs away");
      return answer(token, size);
    },
    takesItems,
    get requests() {
      return requests;
    },
    get ranAway() {
      return requests > lastRequest;
    },
  };
}

/** What APIs that say so beside the token would say. */
export function hasMore({ more, next }: ScriptedPage): boolean {
  return more ?? next !== undefined;
}

/** Ten items on pages of four. */
export const tenItems: Script = {
  start: { items: [1, 2, 3, 4], next: "4" },
  4: { items: [5, 6, 7, 8], next: "8" },
  8: { items: [9, 10] },
};
