import type { FaultName } from "@jobs/fake-adapter";
import { createFakeServer } from "@jobs/fake-adapter/server";
import { createSoakWorld } from "./soak-world.ts";

// Run with how many jobs there are, how many of the requests fail (0 to 1), a seed, and how many milliseconds a slow answer
// is late. Serves until it is killed, and prints its URL.

const [count, rate, seed, delay] = process.argv.slice(2).map(Number);

/** Each that the library tries again. */
const retryable: readonly FaultName[] = [
  "throttle",
  "rate-exceeded",
  "internal-failure",
  "unavailable",
  "bad-gateway",
  "reset",
  "reset-body",
  "slow-headers",
  "slow-body",
];

const faults = { rate: rate ?? 0, seed, faults: retryable.map((kind) => ({ kind, delay })) };
const { url } = await createFakeServer(createSoakWorld(count ?? 0), { faults });
console.log(url);
