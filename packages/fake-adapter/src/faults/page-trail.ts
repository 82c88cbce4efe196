/** How many tokens are remembered: a cycle needs only the last two of a listing. */
const remembered = 1000;

/** Remembers which page token led to which, and makes other tokens for the same pages. */
export interface PageTrail {
  /** A new token for the same page as this one, or for the first page. */
  another(token: string | undefined): string;
  /** The token that the service gave for this page. */
  original(token: string | undefined): string | undefined;
  follow(token: string | undefined, next: string): void;
  before(token: string | undefined): string | undefined;
}

export function createPageTrail(): PageTrail {
  const before = new Map<string, string | undefined>();
  let given = 0;
  return {
    another(token = "") {
      given += 1;
      return `again.${given}.${token}`;
    },
    original(token) {
      const again = /^again\.\d+\.(.*)$/.exec(token ?? "");
      return again ? again[1] || undefined : token;
    },
    follow(token, next) {
      before.set(next, token);
      const [oldest] = before.keys();
      if (before.size > remembered && oldest !== undefined) before.delete(oldest);
    },
    before: (token) => (token === undefined ? undefined : before.get(token)),
  };
}
