import { CodedError } from "./coded-error.ts";
import { asList, type Scenario } from "./scenario.ts";
import { canonical, toWire } from "./wire.ts";

export interface FakeOperation {
  /** Answers a request, or throws. */
  readonly call: (kwargs: Readonly<Record<string, unknown>>) => object;
  /** All requests so far, as the lines hold them. */
  readonly requests: unknown[];
  /** The first answer that was none of an error. */
  readonly firstAnswer: () => object | undefined;
}

export function createFakeOperation(scenario: Scenario): FakeOperation {
  const names = asList(scenario.model.input_token);
  const limit = scenario.maxRequests ?? 40;
  const asked = new Map<string, number>();
  const requests: unknown[] = [];
  let first: object | undefined;

  function call(kwargs: Readonly<Record<string, unknown>>): object {
    if (requests.length >= limit)
      throw new CodedError("RequestLimit", "RequestLimit", `request limit ${limit} reached`);
    requests.push(toWire(kwargs));
    const key = canonical(
      Object.fromEntries(Object.entries(kwargs).filter(([name]) => names.includes(name))),
    );
    if (!Object.hasOwn(scenario.pages, key))
      throw new CodedError("Service", "ServiceError", `UnknownToken: ${key}`);
    const times = asked.get(key) ?? 0;
    asked.set(key, times + 1);
    const { __seq__: sequence, ...page } = scenario.pages[key] as { __seq__?: readonly object[] };
    const answer = sequence === undefined ? page : (sequence[Math.min(times, sequence.length - 1)] ?? {});
    const { __error__: error } = answer as { __error__?: { type: string; message: string } };
    if (error !== undefined) throw new CodedError("Service", error.type, error.message);
    first ??= answer;
    return structuredClone(answer);
  }

  return { call, requests, firstAnswer: () => first };
}
