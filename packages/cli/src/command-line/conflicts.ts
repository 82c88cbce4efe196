import { UsageError } from "../terminal/usage-error.ts";
import type { Given } from "./command.ts";
import type { OptionTable } from "./option.ts";

/** @throws {UsageError} where two options are given that contradict each other. */
export function checkConflicts(table: OptionTable, given: Given): void {
  for (const [name, { notWith = [], because }] of Object.entries(table)) {
    const other = given[name] === undefined ? undefined : notWith.find((one) => given[one] !== undefined);
    if (other === undefined) continue;
    const reason = because === undefined ? "" : `${because}, and `;
    throw new UsageError(`--${name} ${reason}does not go with --${other}; leave one of them out`);
  }
}
