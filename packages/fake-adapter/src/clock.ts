/** The time of a fake service, by which jobs progress and page tokens expire. `Date` is the real time. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
}

export interface ClockOptions {
  /** What time it is at first. Default: the real time. */
  readonly at?: Date | undefined;
  /** How much faster than the real time it runs: 60 for a minute a second. Default 0: it stands still until it is advanced. */
  readonly speed?: number | undefined;
}

export interface SteppedClock extends Clock {
  /** Moves the time on by so many milliseconds. */
  advance(milliseconds: number): void;
}

/** A clock that is stepped by hand, or runs at another speed. */
export function createClock({ at = new Date(), speed = 0 }: ClockOptions = {}): SteppedClock {
  const begin = Date.now();
  let time = at.getTime();
  return {
    now: () => (speed === 0 ? time : time + (Date.now() - begin) * speed),
    advance(milliseconds) {
      time += milliseconds;
    },
  };
}
