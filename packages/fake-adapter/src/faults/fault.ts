import type { OperationName } from "@jobs/contract";
import { answerFaultNames, type AnswerFaultName } from "./answer-faults.ts";

/** What can go wrong on the way: only the server has one. */
const transportFaultNames = [
  "bad-gateway",
  "html",
  "truncated-json",
  "reset",
  "reset-body",
  "slow-headers",
  "slow-body",
] as const;

export type TransportFaultName = (typeof transportFaultNames)[number];
export type FaultName = AnswerFaultName | TransportFaultName;

/** Every fault there is; `none` lets a request of a script pass. */
export const faultNames: readonly FaultName[] = [...answerFaultNames, ...transportFaultNames];

/** Those that need no connection: an answer in memory can be late, and cannot break off. */
export const memoryFaultNames = [...answerFaultNames, "slow-headers"] as const satisfies readonly FaultName[];

export type MemoryFaultName = (typeof memoryFaultNames)[number];

/** What goes wrong with one request. */
export interface Fault<Name extends FaultName = FaultName> {
  readonly kind: Name;
  /** Only requests for this operation. Default: any. */
  readonly operation?: OperationName | undefined;
  /** How many milliseconds a slow answer is late. Default 1,000. */
  readonly delay?: number | undefined;
}

export const defaultDelay = 1000;

/** Faults at a rate, the same ones in the same places for the same seed. */
export interface SeededFaults<Name extends FaultName = FaultName> {
  /** How many of the requests, from 0 to 1. */
  readonly rate: number;
  /** Default 1. */
  readonly seed?: number | undefined;
  /** The faults to choose from. */
  readonly faults: readonly (Name | Fault<Name>)[];
}

/**
 * A script: each request takes the first fault that is for its operation, and leaves the rest to later requests; when there
 * are none left, all goes well. `none` lets one request pass. Or faults at a rate.
 */
export type Faults<Name extends FaultName = FaultName> = readonly (Name | Fault<Name>)[] | SeededFaults<Name>;
