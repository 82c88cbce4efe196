import type { VirtualClock } from "./virtual-clock.ts";

export interface ServiceLimits {
  /** Requests a second that its bucket is refilled with. */
  rate: number;
  /** Requests that the bucket holds. */
  burst: number;
  /** Milliseconds that an answer takes. */
  latency: number;
  /** By how much of itself the latency may be longer or shorter. */
  jitter?: number;
}

export class Throttled extends Error {}

export interface SimulatedService {
  request(): Promise<void>;
  /** When each request was refused. */
  readonly refusals: readonly number[];
  /** When each request was taken. */
  readonly taken: readonly number[];
  limits: ServiceLimits;
}

/** A service that throttles as AWS does, by a bucket, on a clock that nobody waits for. */
export function createSimulatedService(
  clock: VirtualClock,
  limits: ServiceLimits,
  seed = 1,
): SimulatedService {
  const refusals: number[] = [];
  const taken: number[] = [];
  let left = limits.burst;
  let filledAt = 0;
  let state = seed;
  const random = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
  const sleep = (milliseconds: number) => new Promise<void>((wake) => clock.after(milliseconds, wake));
  const service = {
    limits,
    refusals,
    taken,
    async request() {
      const { rate, burst, latency, jitter = 0 } = service.limits;
      const way = (latency / 2) * (1 + 2 * jitter * (random() - 0.5));
      await sleep(way);
      left = Math.min(burst, left + ((clock.now() - filledAt) / 1000) * rate);
      filledAt = clock.now();
      const enough = left >= 1;
      if (enough) left -= 1;
      (enough ? taken : refusals).push(clock.now());
      await sleep(way);
      if (!enough) throw new Throttled("Rate exceeded");
    },
  };
  return service;
}
