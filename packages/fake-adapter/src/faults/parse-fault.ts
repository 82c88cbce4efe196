import { operations } from "@jobs/contract";
import { faultNames, type Fault } from "./fault.ts";

/** How a fault is written: its kind, for a slow one how many milliseconds it is late, and for which operation it is. */
const faultForm = "<kind>[:<milliseconds>][@<Operation>]";

const names = Object.values(operations).map(({ name }) => name);

/**
 * Reads one fault as text, such as `throttle`, `slow-body:500` or `reset@ListJobs`.
 *
 * @throws {RangeError} that says what there is to choose from.
 */
export function parseFault(text: string): Fault {
  const [, name, delay, to] = /^([^:@]*)(?::(\d{1,7}))?(?:@(.*))?$/.exec(text) ?? [];
  if (name === undefined) throw new RangeError(`A fault is ${faultForm}, not ${JSON.stringify(text)}.`);
  const kind = faultNames.find((one) => one === name);
  if (kind === undefined)
    throw new RangeError(`There is no fault ${JSON.stringify(name)}; there are ${faultNames.join(", ")}.`);
  const operation = names.find((one) => one === to);
  if (operation === undefined && to !== undefined)
    throw new RangeError(`There is no operation ${JSON.stringify(to)}; there are ${names.join(", ")}.`);
  return { kind, ...(operation && { operation }), ...(delay === undefined ? {} : { delay: Number(delay) }) };
}
