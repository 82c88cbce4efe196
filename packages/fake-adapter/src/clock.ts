/** The time of a fake service, by which jobs progress and page tokens expire. `Date` is the real time. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
}

export interface ClockOptions {
  /** What time it is at first. Default: the real time. */
  readonly at?: Date | undefined;
}

export interface SteppedClock extends Clock {
  /** Moves the time on by so many milliseconds. */
  advance(milliseconds: number): void;
}

/** A clock that stands still until it is advanced. */
export function createClock({ at = new Date() }: ClockOptions = {}): SteppedClock {
  let time = at.getTime();
  return {
    now: () => time,
    advance(milliseconds) {
      time += milliseconds;
    },
  };
}
