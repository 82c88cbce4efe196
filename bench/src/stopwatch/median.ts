import type { Times } from "./measure.ts";

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? upper)) / 2;
}

/** The median over the rounds of one contender's time divided by another's. */
export function ratio(times: Times, one: string, other: string): number {
  const others = times[other] ?? [];
  return median((times[one] ?? []).map((time, round) => time / (others[round] ?? Number.NaN)));
}
