/** How many jobs ended how. */
export interface Tally {
  readonly jobs: number;
  readonly byStatus: Readonly<Record<string, number>>;
}

/** More states than a service will ever have. */
const mostStates = 50;

export function createTally() {
  const counts = new Map<string, number>();
  let jobs = 0;
  return {
    add(status: string): void {
      jobs += 1;
      const known = counts.has(status) || counts.size < mostStates ? status : "OTHER";
      counts.set(known, (counts.get(known) ?? 0) + 1);
    },
    result: (): Tally => ({ jobs, byStatus: Object.fromEntries(counts) }),
  };
}

/** Those that succeeded, of those that succeeded or failed: whoever cancels a job says nothing about it. */
export function successRate({ byStatus }: Pick<Tally, "byStatus">): number | null {
  const { SUCCEED = 0, FAILED = 0 } = byStatus;
  return SUCCEED + FAILED === 0 ? null : SUCCEED / (SUCCEED + FAILED);
}
