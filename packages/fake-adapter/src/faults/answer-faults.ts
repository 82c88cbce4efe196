import type { OperationName, ServiceErrorName } from "@jobs/contract";
import { isDate } from "../is-date.ts";
import { mapMembers } from "../map-members.ts";

/** A request that may get a fault. */
export interface FaultyCall {
  readonly operation: OperationName;
  /** The page token in the request. */
  readonly token: string | undefined;
  /** The token with which the page before was requested. */
  readonly tokenBefore: string | undefined;
  /** Another token for the same place. */
  anotherToken(): string;
}

interface AnswerFault {
  /** Whether this request can get the fault; a script waits for one that can. Default: any can. */
  readonly fits?: (call: FaultyCall) => boolean;
  /** The error to answer with. */
  readonly error?: readonly [name: ServiceErrorName, message: string];
  /** Changes the right answer. */
  readonly change?: (response: object, call: FaultyCall) => object;
}

const isList = ({ operation }: FaultyCall) => operation.startsWith("List");
const enums = new Set(["status", "jobType", "sourceUrlType", "stage", "platform"]);

/** What can go wrong with an answer, both in memory and over HTTP. */
const answerFaults = {
  /** In a script, lets one request pass. */
  none: {},
  throttle: { error: ["LimitExceededException", "Too many requests, please slow down."] },
  "rate-exceeded": {
    error: [
      "BadRequestException",
      "Rate exceeded while calling Amplify, please slow down or try again later.",
    ],
  },
  "internal-failure": { error: ["InternalFailureException", "An internal failure, as planned."] },
  unavailable: { error: ["DependentServiceFailureException", "A service is not available, as planned."] },
  "expired-token": {
    fits: ({ token }) => token !== undefined,
    error: ["BadRequestException", "Invalid nextToken: it has expired."],
  },
  "empty-page": {
    fits: isList,
    change: (response, call) => ({
      ...mapLists(response, () => []),
      nextToken: call.anotherToken(),
    }),
  },
  "repeated-token": {
    fits: ({ token }) => token !== undefined,
    change: (response, { token }) => ({ ...response, nextToken: token }),
  },
  cycle: {
    fits: ({ tokenBefore }) => tokenBefore !== undefined,
    change: (response, { tokenBefore }) => ({ ...response, nextToken: tokenBefore }),
  },
  "unknown-enum": {
    change: (response) =>
      mapMembers(response, (name, value) =>
        enums.has(name) && typeof value === "string" ? "UNHEARD_OF" : value,
      ),
  },
  "unknown-fields": {
    change: (response) =>
      mapMembers(response, (_name, value) =>
        typeof value === "object" && value !== null && !isDate(value)
          ? { ...value, unheardOf: { of: ["this", 1, null] } }
          : value,
      ),
  },
  "missing-list": {
    change: (response) => ("nextToken" in response ? { nextToken: response.nextToken } : {}),
  },
  "iso-times": {
    change: (response) =>
      mapMembers(response, (_name, value) => (isDate(value) ? value.toISOString() : value)),
  },
} as const satisfies Record<string, AnswerFault>;

export type AnswerFaultName = keyof typeof answerFaults;

// `Object.keys` returns `string[]`.
export const answerFaultNames = Object.keys(answerFaults) as readonly AnswerFaultName[];

/** What an answer fault does; `undefined` for a fault of the transport. */
export function answerFault(kind: string): AnswerFault | undefined {
  const faults: Readonly<Record<string, AnswerFault>> = answerFaults;
  return Object.hasOwn(faults, kind) ? faults[kind] : undefined;
}

function mapLists(response: object, change: (list: unknown[]) => unknown[]): object {
  return Object.fromEntries(
    Object.entries(response).map(([name, value]) => [name, Array.isArray(value) ? change(value) : value]),
  );
}
