import { answerFault, type FaultyCall } from "./answer-faults.ts";
import type { Fault, FaultName, Faults, SeededFaults } from "./fault.ts";
import { createRandom } from "./random.ts";

/** Says what goes wrong with a request. It keeps count, so ask it only once for each request. */
export type PickFault = (call: FaultyCall) => Fault | undefined;

/** @throws {RangeError} for a fault that is not one of `known`, and for a rate that is not from 0 to 1. */
export function createPickFault(faults: Faults, known: readonly FaultName[]): PickFault {
  const list = ("rate" in faults ? faults.faults : faults).map((one): Fault =>
    typeof one === "string" ? { kind: one } : one,
  );
  const stranger = list.find(({ kind }) => !known.includes(kind));
  if (stranger !== undefined)
    throw new RangeError(
      `There is no fault ${JSON.stringify(stranger.kind)} here. Use one of: ${known.join(", ")}.`,
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
    throw new RangeError(`The rate of faults must be a number from 0 to 1, got ${rate}.`);
  const random = createRandom(seed);
  return (call) => {
    // Both numbers are always drawn, so that later faults do not depend on this request.
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
