import type { Tokens } from "./walk.ts";

/** Tokens looked back at exactly. A power of two. */
const REACH = 1024;

/**
 * Tells whether a token was seen before, in bounded memory.
 *
 * The last 1,024 tokens stand in a ring, so a cycle of up to 1,000 pages is found at once. Fingerprints chain those that may
 * be equal: a `Set` would hash every character of each token, which costs more than the rest of a page.
 * A landmark that moves at each power of two (Brent) finds any longer cycle, some rounds later.
 */
export function createRepetitionGuard(): (tokens: Tokens) => boolean {
  /** By their number, modulo `REACH`. */
  const ring: string[] = [];
  /** For each token in the ring the number of the one before it with the same fingerprint. */
  const earlier = new Int32Array(REACH);
  /** The number of the last token with a fingerprint. Four times as many, so that few tokens share one. */
  const last = new Int32Array(4 * REACH);
  let landmark: string | undefined;
  // Starts out of reach of the zeros in the arrays.
  let count = REACH;

  return (tokens) => {
    const only = tokens.length === 1 && tokens[0];
    const text = typeof only === "string" ? only : JSON.stringify(tokens, comparable);
    const print = fingerprint(text);
    count += 1;
    let number = (earlier[count % REACH] = last[print]!);
    for (; number > count - REACH; number = earlier[number % REACH]!)
      if (ring[number % REACH] === text) return true;
    if (text === landmark) return true;
    ring[count % REACH] = text;
    last[print] = count;
    if ((count & (count - 1)) === 0) landmark = text;
    return false;
  };
}

/** Of up to 8 characters, the last one among them. */
function fingerprint(text: string): number {
  const step = (text.length >> 3) + 1;
  let print = text.length;
  for (let at = print - 1; at >= 0; at -= step) print = Math.imul(print, 31) + text.charCodeAt(at);
  return print & (4 * REACH - 1);
}

/** Members sorted: an API may give the same token with its members in another order. */
function comparable(_key: string, value: unknown): unknown {
  if (typeof value === "bigint") return `${value}n`;
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a > b ? 1 : -1)));
}
