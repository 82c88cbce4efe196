import { table } from "./table.ts";

/** What is promised of our speed: `measured` is at most `limit`. */
export interface Target {
  readonly promise: string;
  /** `undefined` where it cannot be measured. */
  readonly measured: number | undefined;
  readonly limit: number;
}

/** What cannot be measured is not missed. */
export function isMet({ measured, limit }: Target): boolean {
  return measured === undefined || measured <= limit;
}

export function targetTable(targets: readonly Target[]): string {
  return table(["What", "Measured", "At most", ""], targets.map(line));
}

function line(target: Target): string[] {
  const { promise, measured, limit } = target;
  if (measured === undefined) return [promise, "", String(limit), "not measured here"];
  const digits = limit < 100 ? 3 : 0;
  return [promise, measured.toFixed(digits), String(limit), isMet(target) ? "met" : "**missed**"];
}
