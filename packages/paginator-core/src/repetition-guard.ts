/** Tokens looked back at exactly. A power of two. */
const reach = 1024;

/**
 * Tells whether a token was seen before, in bounded memory. Tokens are told apart by a text for each.
 *
 * The last 1,024 of them stand in a ring, so a cycle of up to 1,000 pages is found at once. Fingerprints chain those that may
 * be equal: a `Set` would hash every character of each token, which costs more than the rest of a page.
 * A landmark that moves at each power of two (Brent) finds any longer cycle, some rounds later.
 */
export class RepetitionGuard {
  /** By their number, modulo `reach`. */
  readonly #ring: string[] = [];
  /** For each token in the ring the number of the one before it with the same fingerprint. */
  readonly #earlier = new Int32Array(reach);
  /** The number of the last token with a fingerprint. Four times as many, so that few tokens share one. */
  readonly #last = new Int32Array(4 * reach);
  #landmark: string | undefined;
  // Starts out of reach of the zeros in the arrays.
  #count = reach;

  constructor(seen: readonly string[]) {
    for (const token of seen) this.isRepeated(token);
  }

  /** Whether this token came before. From now on it has. */
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

/** Of up to 8 characters, the last one among them. */
function fingerprint(token: string): number {
  const step = (token.length >> 3) + 1;
  let print = token.length;
  for (let at = print - 1; at >= 0; at -= step) print = Math.imul(print, 31) + token.charCodeAt(at);
  return print & (4 * reach - 1);
}
