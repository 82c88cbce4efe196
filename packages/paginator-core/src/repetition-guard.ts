/** How many of the last tokens are remembered. A power of two. */
const reach = 1024;

/**
 * Tells whether a token was seen before, in bounded memory. Each token is given as a text.
 *
 * The last 1,024 are kept in a ring, so a cycle of up to 1,000 pages is found at once. Those with the same fingerprint are
 * chained and compared: a `Set` would hash every character of each token, which costs more than the rest of a page.
 * Longer cycles are found some rounds later, when the token kept as a landmark comes again; the landmark is replaced at each
 * power of two (Brent's algorithm).
 */
export class RepetitionGuard {
  /** Tokens by their number, modulo `reach`. */
  readonly #ring: string[] = [];
  /** For each token in the ring, the number of the last one before it with the same fingerprint. */
  readonly #earlier = new Int32Array(reach);
  /** For each fingerprint, the number of the last token that had it. There are four times `reach`, so that few tokens share one. */
  readonly #last = new Int32Array(4 * reach);
  #landmark: string | undefined;
  // Starts here, so that the zeros in the arrays are out of reach.
  #count = reach;

  constructor(seen: readonly string[]) {
    for (const token of seen) this.isRepeated(token);
  }

  /** Whether this token was seen before. From now on it was. */
  isRepeated(token: string): boolean {
    const print = fingerprint(token);
    const number = (this.#count += 1);
    const oldest = number - reach;
    let before = (this.#earlier[number % reach] = this.#last[print]!);
    for (; before > oldest; before = this.#earlier[before % reach]!)
      if (this.#ring[before % reach] === token) return true;
    if (token === this.#landmark) return true;
    this.#ring[number % reach] = token;
    this.#last[print] = number;
    if ((number & (number - 1)) === 0) this.#landmark = token;
    return false;
  }
}

/** A hash of up to 8 characters of the token, the last one among them. */
function fingerprint(token: string): number {
  const step = (token.length >> 3) + 1;
  let print = token.length;
  for (let at = print - 1; at >= 0; at -= step) print = Math.imul(print, 31) + token.charCodeAt(at);
  return print & (4 * reach - 1);
}
