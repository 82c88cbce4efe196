import { describe, expect, test } from "vitest";
import { createSimulatedService, Throttled, type ServiceLimits } from "./__fixtures__/simulated-service.ts";
import { createVirtualClock } from "./__fixtures__/virtual-clock.ts";
import { createRateLimiter } from "./create-rate-limiter.ts";

const isThrottled = (error: unknown) => error instanceof Throttled;

/** So many lists of so many pages, read side by side by one limiter. */
async function readLists(limits: ServiceLimits, { lists = 20, pages = 10, seed = 1 } = {}) {
  const clock = createVirtualClock();
  const service = createSimulatedService(clock, limits, seed);
  const limiter = createRateLimiter({ clock });
  let read = 0;
  const all = Array.from({ length: lists }, async () => {
    for (let page = 0; page < pages; page += 1) {
      await limiter.run(service.request, { isThrottled });
      read += 1;
    }
  });
  await Promise.all([clock.run(), ...all]);
  const requests = lists * pages;
  const least = Math.max(
    ((requests - limits.burst) * 1000) / limits.rate,
    pages * limits.latency - limits.latency / 2,
  );
  const late = (times: readonly number[]) => times.filter((time) => time > 1000).length;
  return {
    read,
    byLeast: (service.taken.at(-1) ?? 0) / least,
    refused: service.refusals.length,
    refusedLater: late(service.refusals) / Math.max(1, late(service.taken) + late(service.refusals)),
  };
}

describe.each([
  { rate: 50, burst: 5 },
  { rate: 10, burst: 10 },
  { rate: 20, burst: 40 },
])(
  "a service that takes $rate requests a second, and $burst at once, which nobody told the limiter",
  (limits) => {
    test.each([0, 0.3])(
      "is read in at most 1.15 times the least time there is, with a jitter of %s",
      async (jitter) => {
        for (const seed of [1, 2, 3]) {
          const { read, byLeast } = await readLists({ ...limits, latency: 50, jitter }, { seed });
          expect(read).toBe(200);
          expect(byLeast).toBeGreaterThan(0.99);
          expect(byLeast).toBeLessThanOrEqual(1.15);
        }
      },
    );

    test("throttles at most one request in ten after the first second", async () => {
      for (const seed of [1, 2, 3]) {
        const { refusedLater, refused } = await readLists({ ...limits, latency: 50, jitter: 0.3 }, { seed });
        expect(refused).toBeGreaterThan(0);
        expect(refusedLater).toBeLessThanOrEqual(0.1);
      }
    });
  },
);

test("a service that throttles nobody is read as if there were no limiter", async () => {
  const { byLeast, refused } = await readLists({ rate: 1e9, burst: 1e9, latency: 50 });
  expect(refused).toBe(0);
  expect(byLeast).toBeCloseTo(1, 5);
});

test("a service that takes more from some moment on is noticed", async () => {
  const clock = createVirtualClock();
  const service = createSimulatedService(clock, { rate: 10, burst: 10, latency: 50 });
  const limiter = createRateLimiter({ clock });
  clock.after(10_000, () => (service.limits = { rate: 100, burst: 10, latency: 50 }));
  const all = Array.from({ length: 20 }, async () => {
    for (let page = 0; page < 50; page += 1) await limiter.run(service.request, { isThrottled });
  });
  await Promise.all([clock.run(), ...all]);
  // 110 by then, and the other 890 at 100 a second: in about 19 s instead of 99.
  expect(service.taken.at(-1)).toBeLessThan(35_000);
});

test("a service that takes less from some moment on is not flooded", async () => {
  const clock = createVirtualClock();
  const service = createSimulatedService(clock, { rate: 100, burst: 10, latency: 50 });
  const limiter = createRateLimiter({ clock });
  clock.after(5000, () => (service.limits = { rate: 5, burst: 10, latency: 50 }));
  const all = Array.from({ length: 20 }, async () => {
    for (let page = 0; page < 35; page += 1) await limiter.run(service.request, { isThrottled });
  });
  await Promise.all([clock.run(), ...all]);
  const later = (times: readonly number[]) => times.filter((time) => time > 10_000).length;
  expect(later(service.taken)).toBeGreaterThan(50);
  expect(later(service.refusals) / (later(service.refusals) + later(service.taken))).toBeLessThan(0.12);
});

test("a service that takes nothing any more ends in the error that it gives", async () => {
  const clock = createVirtualClock();
  const service = createSimulatedService(clock, { rate: 0, burst: 3, latency: 50 });
  const limiter = createRateLimiter({ clock });
  const all = Array.from({ length: 5 }, () => limiter.run(service.request, { isThrottled }));
  const [outcomes] = await Promise.all([Promise.allSettled(all), clock.run()]);
  expect(outcomes.filter(({ status }) => status === "fulfilled").length).toBe(3);
  expect(outcomes.filter((one) => one.status === "rejected").every(({ reason }) => isThrottled(reason))).toBe(
    true,
  );
  expect(limiter.taken).toBe(3);
});

test("an error that is no throttle is thrown at once, and holds nobody back", async () => {
  const limiter = createRateLimiter();
  const broken = new Error("no such list");
  await expect(limiter.run(() => Promise.reject(broken), { isThrottled })).rejects.toBe(broken);
  expect(limiter.rate).toBe(Number.POSITIVE_INFINITY);
});

test("turns come in the order in which they were asked for", async () => {
  const clock = createVirtualClock();
  const limiter = createRateLimiter({ clock });
  const first = await limiter.turn();
  first.throttled();
  const order: number[] = [];
  const all = [1, 2, 3].map(async (number) => {
    const turn = await limiter.turn();
    order.push(number);
    turn.accepted();
  });
  await Promise.all([clock.run(), ...all]);
  expect(order).toEqual([1, 2, 3]);
});

test("an abort ends the waiting with its reason, keeps no timer, and gives the turn to the next", async () => {
  const clock = createVirtualClock();
  const timers = new Set<() => void>();
  const limiter = createRateLimiter({
    clock: {
      now: () => clock.now(),
      after(milliseconds, then) {
        const cancel = clock.after(milliseconds, () => {
          timers.delete(cancel);
          then();
        });
        timers.add(cancel);
        return () => {
          timers.delete(cancel);
          cancel();
        };
      },
    },
  });
  (await limiter.turn()).throttled();
  const controller = new AbortController();
  const given = limiter.turn({ signal: controller.signal });
  expect(timers.size).toBe(1);
  controller.abort(new Error("enough"));
  await expect(given).rejects.toThrow("enough");
  expect(timers.size).toBe(0);
  const next = limiter.turn();
  await clock.run();
  (await next).accepted();
  await expect(limiter.turn({ signal: AbortSignal.abort(new Error("too late")) })).rejects.toThrow(
    "too late",
  );
});

test("a turn counts once, whatever is said of it after", async () => {
  const limiter = createRateLimiter();
  const turn = await limiter.turn();
  turn.accepted();
  turn.throttled();
  turn.lost();
  expect([limiter.taken, limiter.rate]).toEqual([1, Number.POSITIVE_INFINITY]);
});

test("a turn that is lost makes way for the next", async () => {
  const clock = createVirtualClock();
  const limiter = createRateLimiter({ clock });
  (await limiter.turn()).throttled();
  const second = limiter.turn();
  await clock.run();
  const third = limiter.turn();
  (await second).lost();
  await clock.run();
  (await third).accepted();
});

test("however often a service throttles, and however long nobody asked, the next request is sent within a second", async () => {
  const clock = createVirtualClock();
  const limiter = createRateLimiter({ clock });
  const send = async () => {
    const turn = limiter.turn();
    const askedAt = clock.now();
    await clock.run();
    return { turn: await turn, waited: clock.now() - askedAt };
  };
  const outcomes = [
    "accepted",
    "throttled",
    "accepted",
    "accepted",
    "throttled",
    "throttled",
    "throttled",
  ] as const;
  for (let round = 0; round < 300; round += 1) {
    const { turn, waited } = await send();
    expect(waited).toBeLessThanOrEqual(1001);
    turn[outcomes[round % outcomes.length] ?? "accepted"]();
    if (round % 10 === 0) {
      clock.after(60_000, () => {});
      await clock.run();
    }
  }
});
