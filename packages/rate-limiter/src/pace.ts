/** How far apart two throttles may be for what was taken between them to count as one measurement, in milliseconds. */
const WINDOW = 5000;

/**
 * Requests a second that are sent at the very least. A client that was idle, or a service that throttles whatever the pace is, looks like one
 * that takes next to nothing: without this the waits would grow without end.
 */
const SLOWEST = 1;

/** A measurement is one of at least so many requests, and its growth is slowed by at most so many. */
const [FEW, MANY] = [8, 40];

/** The first wait after a throttle, and the longest, in milliseconds. Longer ones are up to whoever tries again. */
const [SHORT, LONG] = [100, 1000];

/**
 * What a service takes, learnt from what it throttles. Services count as a bucket does that is refilled at a steady rate, so a throttle
 * says: it is empty now. Between two of those moments it gave out what was refilled, and that is the rate, however large the bucket is.
 *
 * - Until the first throttle nothing is held back.
 * - After it one request is sent at a time, then twice as many from step to step, until the next throttle.
 * - From then on the rate is known. It is sent, and slowly a little more, so that a service that takes more by now is noticed.
 *
 * All times are of one clock, in milliseconds.
 */
export class Pace {
  /** No request before this time. */
  next = 0;
  /** Throttles in a row, with no request taken in between. */
  barren = 0;
  /** Requests that were taken. */
  taken = 0;

  #under = 0;
  #guess = Number.POSITIVE_INFINITY;
  #rate: number | undefined;
  #measuredBy = FEW;
  #steady = 0;
  #oneByOne = false;
  /** Requests that were sent before it tell of what was known before. */
  #changed = Number.NEGATIVE_INFINITY;
  /** When nothing was left, and how many requests that were sent since then were taken. */
  #empty: { at: number; taken: number }[] = [];

  /** Requests a second. */
  get rate(): number {
    if (this.#rate === undefined) return this.#guess;
    return this.#rate * (1.02 + 0.15 * (this.#steady / this.#measuredBy) ** 2);
  }

  /** Whether none may be sent before another has come back. */
  get full(): boolean {
    return this.#oneByOne && this.#under > 0;
  }

  send(now: number): void {
    this.#under += 1;
    // A limiter that was idle may catch up a little, so that timers which are late cost nothing.
    this.next =
      this.rate === Number.POSITIVE_INFINITY ? now : Math.max(this.next, now - 100) + 1000 / this.rate;
  }

  lost(): void {
    this.#under -= 1;
  }

  accepted(sentAt: number, now: number): void {
    this.#under -= 1;
    this.barren = 0;
    this.taken += 1;
    // Until the first throttle there is nothing to measure from.
    const lastEmpty = this.#empty.at(-1);
    if (lastEmpty === undefined) return;
    for (const empty of this.#empty) if (sentAt > empty.at) empty.taken += 1;
    if (sentAt < this.#changed) return;
    this.#steady += 1;
    if (this.#rate !== undefined) return;
    if (this.#oneByOne && this.#steady >= 2) {
      this.#oneByOne = false;
      this.#guess = Math.max(SLOWEST, (2 * this.#steady * 1000) / (now - lastEmpty.at));
      this.next = now;
      this.#steady = 0;
    } else if (!this.#oneByOne && this.#steady >= 3) {
      this.#guess *= 2;
      this.#steady = 0;
    }
  }

  throttled(sentAt: number, now: number): void {
    this.#under -= 1;
    // All that was under way when the bucket was found empty comes back throttled: that is one discovery, not many.
    if (sentAt < this.#changed) return;
    const sentWith = this.rate;
    this.barren += 1;
    this.#steady = 0;
    this.#changed = now;
    while (this.#empty.length > 1 && sentAt - (this.#empty[1]?.at ?? 0) > WINDOW) this.#empty.shift();
    const [first] = this.#empty;
    this.#measure(first?.taken ?? 0, sentAt - (first?.at ?? sentAt), sentWith);
    this.#empty.push({ at: sentAt, taken: 0 });
    this.#oneByOne = this.#rate === undefined;
    const refilled = this.#rate === undefined ? now : sentAt + ((this.#under + 1) * 1000) / this.#rate;
    const wait = this.barren > 1 || this.#oneByOne ? Math.min(LONG, SHORT * 2 ** (this.barren - 1)) : 0;
    this.next = Math.max(now + wait, refilled);
  }

  /** The rate, from how many were taken in the milliseconds between two moments at which nothing was left. */
  #measure(taken: number, milliseconds: number, sentWith: number): void {
    if (taken >= 2 && milliseconds > 0) {
      const measured = (taken * 1000) / milliseconds;
      // A small bucket overflows while too little is sent, so what was measured may be too low; what was sent last was too much.
      const between =
        sentWith === Number.POSITIVE_INFINITY ? measured : Math.min(sentWith, Math.sqrt(measured * sentWith));
      this.#rate = Math.max(SLOWEST, between, (this.#rate ?? 0) * 0.7);
      this.#measuredBy = Math.max(FEW, Math.min(MANY, taken));
    } else if (this.#rate !== undefined) this.#rate = Math.max(SLOWEST, this.#rate * 0.7);
  }
}
