import { table } from "./table.ts";

/** A promise about our speed: `measured` is at most `limit`. */
export interface Target {
  readonly promise: string;
  /** `undefined` if it cannot be measured. */
  readonly measured: number | undefined;
  readonly limit: number;
}

/** Whether a target is met. One that cannot be measured counts as met. */
export function isMet({ measured, limit }: Target): boolean {
  return measured === undefined || measured <= limit;
}

export function targetTable(targets: readonly Target[]): string {
  return table(["What", "Measured", "At most", ""], targets.map(line));
}

/** The same targets, measured in several places: a column for each. */
export function targetsTable(places: Readonly<Record<string, readonly Target[]>>): string {
  const columns = Object.values(places);
  const promises = (columns[0] ?? []).map(({ promise }) => promise);
  return table(
    ["What", ...Object.keys(places)],
    promises.map((promise, row) => [promise, ...columns.map((targets) => cell(targets[row]))]),
  );
}

function line(target: Target): string[] {
  const { promise, measured, limit } = target;
  if (measured === undefined) return [promise, "", String(limit), "not measured here"];
  return [promise, figure(measured, limit), String(limit), isMet(target) ? "met" : "**missed**"];
}

function cell(target: Target | undefined): string {
  if (target?.measured === undefined) return "not measured here";
  const { measured, limit } = target;
  const text = `${figure(measured, limit)} of ${limit}`;
  return isMet(target) ? text : `**${text}**`;
}

function figure(measured: number, limit: number): string {
  return measured.toFixed(limit < 100 ? 3 : 0);
}
