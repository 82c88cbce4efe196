/** One page of the scripted API. If it has items, `next` is the id of the last one, for peers whose cursor is that id. */
export interface ScriptedPage {
  readonly items: readonly number[];
  readonly next?: string | undefined;
  /** Whether there is more, if `next` says otherwise. */
  readonly more?: boolean | undefined;
}

/** Pages by the token that they are requested with; the first one is under `start`. */
export type Script = Readonly<Record<string, ScriptedPage>>;

/** A list on a server, as each peer's transport reads it. */
export interface ScriptedApi {
  readonly page: (token: string | null | undefined, size?: number) => ScriptedPage;
  /** Whether it takes the id of any item as a token, and not only the tokens that its pages give. */
  readonly takesItems: boolean;
  readonly requests: number;
  /** Whether a reader was stopped because it would have gone on for ever. */
  readonly ranAway: boolean;
}

interface Serving {
  /** The token for which the first request is answered with an error. */
  readonly failingOnce?: string;
  readonly takesItems?: boolean;
}

/** The request at which a reader is stopped. The longest script needs only 18. */
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

/** An API that counts its requests, and stops a reader after `lastRequest` of them. */
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

/** What an API would say if it has a member for this besides the token. */
export function hasMore({ more, next }: ScriptedPage): boolean {
  return more ?? next !== undefined;
}

/** Ten items on pages of four. */
export const tenItems: Script = {
  start: { items: [1, 2, 3, 4], next: "4" },
  4: { items: [5, 6, 7, 8], next: "8" },
  8: { items: [9, 10] },
};
