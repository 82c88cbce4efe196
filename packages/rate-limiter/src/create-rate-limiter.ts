import { realClock, type Clock } from "./clock.ts";
import { Pace } from "./pace.ts";
import type { Turn } from "./turn.ts";

export interface RateLimiterOptions {
  /** Default: the real time. */
  clock?: Clock | undefined;
}

export interface RunOptions {
  /** Whether an error says that there were too many requests. */
  isThrottled: (error: unknown) => boolean;
  /** Stops waiting, with its reason. The request gets it from you. */
  signal?: AbortSignal | undefined;
  /**
   * How many throttles in a row are too many, when no request of this limiter got through in between: the last one is thrown. While
   * others get through, a throttled request only waits for its next turn. Default: 8, which come within about half a minute.
   */
  maxThrottles?: number | undefined;
}

/** One for each limit of a service (AWS has one for an account and region), shared by all who send requests there. */
export interface RateLimiter {
  /** Requests a second that it lets through at present; `Infinity` until it has learnt from a throttle. */
  readonly rate: number;
  /** Requests that were taken so far. A request that is throttled while this number stands still has nobody to make way for. */
  readonly taken: number;
  /** Calls `request` when its turn has come, and again when it was throttled. Any other error is thrown as it is. */
  run<T>(request: () => Promise<T>, options: RunOptions): Promise<T>;
  /** The next turn, for a request that you send yourself; first come, first served. An abort rejects with the signal's reason. */
  turn(options?: { signal?: AbortSignal | undefined }): Promise<Turn>;
}

/** A limiter that is told no limit: it learns how many requests the service takes from those that it throttles. */
export function createRateLimiter({ clock = realClock }: RateLimiterOptions = {}): RateLimiter {
  const pace = new Pace();
  const waiting = new Set<() => void>();
  let cancelTimer: (() => void) | undefined;

  function letThrough(): void {
    cancelTimer?.();
    cancelTimer = undefined;
    for (const enter of waiting) {
      if (pace.full) return;
      const early = pace.next - clock.now();
      if (early > 0) {
        cancelTimer = clock.after(early, letThrough);
        return;
      }
      waiting.delete(enter);
      enter();
    }
  }

  function begin(): Turn {
    const sentAt = clock.now();
    pace.send(sentAt);
    let open = true;
    const end = (tell: () => void) => () => {
      if (!open) return;
      open = false;
      tell();
      letThrough();
    };
    return {
      accepted: end(() => pace.accepted(sentAt, clock.now())),
      throttled: end(() => pace.throttled(sentAt, clock.now())),
      lost: end(() => pace.lost()),
    };
  }

  function turn({ signal }: { signal?: AbortSignal | undefined } = {}): Promise<Turn> {
    return new Promise((resolve, reject) => {
      if (signal?.aborted) return reject(signal.reason);
      const enter = () => {
        signal?.removeEventListener("abort", leave);
        resolve(begin());
      };
      const leave = () => {
        waiting.delete(enter);
        letThrough();
        reject(signal?.reason);
      };
      signal?.addEventListener("abort", leave, { once: true });
      waiting.add(enter);
      letThrough();
    });
  }

  function rest(milliseconds: number, signal: AbortSignal | undefined): Promise<void> {
    return new Promise((resolve, reject) => {
      const stop = () => {
        cancel();
        reject(signal?.reason);
      };
      const cancel = clock.after(milliseconds, () => {
        signal?.removeEventListener("abort", stop);
        resolve();
      });
      if (signal?.aborted) stop();
      else signal?.addEventListener("abort", stop, { once: true });
    });
  }

  return {
    get rate() {
      return pace.rate;
    },
    get taken() {
      return pace.taken;
    },
    turn,
    async run(request, { isThrottled, signal, maxThrottles = 8 }) {
      for (;;) {
        const mine = await turn({ signal });
        try {
          const answer = await request();
          mine.accepted();
          return answer;
        } catch (error) {
          if (isThrottled(error)) mine.throttled();
          else if (signal?.aborted) mine.lost();
          else mine.accepted();
          if (!isThrottled(error) || pace.barren >= maxThrottles) throw error;
          if (pace.barren > 1) await rest(100 * 2 ** pace.barren, signal);
        }
      }
    },
  };
}
