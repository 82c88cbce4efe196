/** The time that a limiter goes by: the real one, unless a test gives another. */
export interface Clock {
  /** Milliseconds from any moment on, which never go back. */
  now(): number;
  /** Calls `then` after so many milliseconds, unless what it returns is called before. */
  after(milliseconds: number, then: () => void): () => void;
}

export const realClock: Clock = {
  now: () => performance.now(),
  after(milliseconds, then) {
    const timer = setTimeout(then, milliseconds);
    return () => clearTimeout(timer);
  },
};
