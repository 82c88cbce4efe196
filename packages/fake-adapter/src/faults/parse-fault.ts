import { operations } from "@jobs/contract";
import { faultNames, type Fault } from "./fault.ts";

/** How a fault is written: its kind, by how many milliseconds a slow one is late, and the operation that it is for. */
const faultForm = "<kind>[:<milliseconds>][@<Operation>]";

const names = Object.values(operations).map(({ name }) => name);

/**
 * Reads a fault from text, such as `throttle`, `slow-body:500` or `reset@ListJobs`.
 *
 * @throws {RangeError} for any other text; the message says what can be chosen.
 */
export function parseFault(text: string): Fault {
  const [, name, delay, to] = /^([^:@]*)(?::(\d{1,7}))?(?:@(.*))?$/.exec(text) ?? [];
  if (name === undefined) throw new RangeError(`A fault must be ${faultForm}, got ${JSON.stringify(text)}.`);
  const kind = faultNames.find((one) => one === name);
  if (kind === undefined)
    throw new RangeError(`There is no fault ${JSON.stringify(name)}. Use one of: ${faultNames.join(", ")}.`);
  const operation = names.find((one) => one === to);
  if (operation === undefined && to !== undefined)
    throw new RangeError(`There is no operation ${JSON.stringify(to)}. Use one of: ${names.join(", ")}.`);
  return { kind, ...(operation && { operation }), ...(delay === undefined ? {} : { delay: Number(delay) }) };
}
