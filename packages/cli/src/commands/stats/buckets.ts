/** So many jobs that took from so many seconds up to so many; the last bucket may have no end. */
export interface Bucket {
  readonly fromSeconds: number;
  readonly toSeconds: number | null;
  readonly jobs: number;
}

/** Durations are counted by steps of so many seconds, up to four hours. */
const step = 10;
const steps = (4 * 3600) / step;

/** Widths of buckets that people can read, in steps: 10s to 1h. */
const widths = [1, 2, 3, 6, 12, 30, 60, 90, 180, 360];
const mostBuckets = 10;

/** Counts durations by how long they are, in buckets of the same width. */
export function createBuckets() {
  const counts = Array.from({ length: steps + 1 }, () => 0);
  return {
    add(seconds: number): void {
      const at = Math.min(steps, Math.floor(seconds / step));
      counts[at] = (counts[at] ?? 0) + 1;
    },
    /** From the shortest to the longest duration, in as few as can be read at once. */
    result(): Bucket[] {
      const last = counts.findLastIndex((count) => count > 0);
      if (last < 0) return [];
      const first = counts.findIndex((count) => count > 0);
      const width =
        widths.find((one) => Math.floor(last / one) - Math.floor(first / one) < mostBuckets) ?? 360;
      const buckets: Bucket[] = [];
      for (let from = first - (first % width); from <= last; from += width) {
        const to = from + width;
        buckets.push({
          fromSeconds: from * step,
          toSeconds: to > steps ? null : to * step,
          jobs: counts.slice(from, to).reduce((sum, count) => sum + count, 0),
        });
      }
      return buckets;
    },
  };
}
