import type { Clock } from "../clock.ts";

export interface VirtualClock extends Clock {
  /** Goes from event to event until none is left. */
  run(): Promise<void>;
}

/** Time that passes only when all that can happen at one moment has happened. */
export function createVirtualClock(): VirtualClock {
  let time = 0;
  const events = new Map<() => void, number>();
  return {
    now: () => time,
    after(milliseconds, then) {
      const event = () => then();
      events.set(event, time + milliseconds);
      return () => events.delete(event);
    },
    async run() {
      for (;;) {
        // Promises that are settled by now are followed up first.
        await new Promise((resolve) => setImmediate(resolve));
        const [next] = [...events].toSorted(([, one], [, other]) => one - other);
        if (next === undefined) return;
        time = Math.max(time, next[1]);
        events.delete(next[0]);
        next[0]();
      }
    },
  };
}
