import type { OperationName } from "@jobs/contract";
import { answerFaultNames, type AnswerFaultName } from "./answer-faults.ts";

/** What can go wrong in transport: only the server has one. */
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

/** All faults. In a script, `none` lets one request pass. */
export const faultNames: readonly FaultName[] = [...answerFaultNames, ...transportFaultNames];

/** Faults that need no connection: an answer in memory can be late, but cannot break off. */
export const memoryFaultNames = [...answerFaultNames, "slow-headers"] as const satisfies readonly FaultName[];

export type MemoryFaultName = (typeof memoryFaultNames)[number];

/** What goes wrong with one request. */
export interface Fault<Name extends FaultName = FaultName> {
  readonly kind: Name;
  /** Only requests for this operation get the fault. Default: any. */
  readonly operation?: OperationName | undefined;
  /** By how many milliseconds a slow answer is late. Default 1,000. */
  readonly delay?: number | undefined;
}

export const defaultDelay = 1000;

/** Random faults; the same seed gives the same faults in the same places. */
export interface SeededFaults<Name extends FaultName = FaultName> {
  /** The share of requests that get a fault, from 0 to 1. */
  readonly rate: number;
  /** Default 1. */
  readonly seed?: number | undefined;
  /** The faults to choose from. */
  readonly faults: readonly (Name | Fault<Name>)[];
}

/**
 * Random faults, or a script: each request takes the first fault left that is for its operation; once there are none left, all
 * goes well. `none` lets one request pass.
 */
export type Faults<Name extends FaultName = FaultName> = readonly (Name | Fault<Name>)[] | SeededFaults<Name>;
