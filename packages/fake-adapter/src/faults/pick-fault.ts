import { answerFault, type FaultyCall } from "./answer-faults.ts";
import type { Fault, FaultName, Faults, SeededFaults } from "./fault.ts";
import { createRandom } from "./random.ts";

/** Says what goes wrong with a request. It keeps count, so it is asked once for each. */
export type PickFault = (call: FaultyCall) => Fault | undefined;

/** @throws {RangeError} for a fault that is not one of `known`, or a rate that is none. */
export function createPickFault(faults: Faults, known: readonly FaultName[]): PickFault {
  const list = ("rate" in faults ? faults.faults : faults).map((one): Fault =>
    typeof one === "string" ? { kind: one } : one,
  );
  const stranger = list.find(({ kind }) => !known.includes(kind));
  if (stranger !== undefined)
    throw new RangeError(
      `There is no fault ${JSON.stringify(stranger.kind)} here; there are ${known.join(", ")}.`,
    );
  return "rate" in faults ? fromSeed(list, faults) : fromScript(list);
}

function fromScript(faults: readonly Fault[]): PickFault {
  const left = [...faults];
  return (call) => {
    const place = left.findIndex((fault) => isFor(fault, call));
    const next = left[place];
    if (next === undefined || !isPossible(next, call)) return undefined;
    left.splice(place, 1);
    return next;
  };
}

function fromSeed(faults: readonly Fault[], { rate, seed = 1 }: SeededFaults): PickFault {
  if (!(rate >= 0 && rate <= 1))
    throw new RangeError(`The rate of faults is a number from 0 to 1, not ${rate}.`);
  const random = createRandom(seed);
  return (call) => {
    // Always both, so that what fits one request moves no later fault.
    const [happens, which] = [random() < rate, random()];
    const possible = faults.filter((fault) => fits(fault, call));
    return happens ? possible[Math.floor(which * possible.length)] : undefined;
  };
}

function isFor({ operation }: Fault, call: FaultyCall): boolean {
  return operation === undefined || operation === call.operation;
}

function isPossible({ kind }: Fault, call: FaultyCall): boolean {
  return answerFault(kind)?.fits?.(call) ?? true;
}

/** Whether a fault can happen to this request: a first page has no token to repeat. */
export function fits(fault: Fault, call: FaultyCall): boolean {
  return isFor(fault, call) && isPossible(fault, call);
}
