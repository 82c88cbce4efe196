import { operations, type JobsRequest, type JobsResponse, type Operation } from "@jobs/contract";
import { checkRequest } from "../requests.ts";
import { ServiceError } from "../service-error.ts";
import type { ServiceOperations } from "../service-operations.ts";
import { answerFault, type FaultyCall } from "./answer-faults.ts";
import type { Fault } from "./fault.ts";
import { createPageTrail } from "./page-trail.ts";
import { fits, type PickFault } from "./pick-fault.ts";

export interface Answer {
  readonly response: object;
  /** The fault of this answer, which may still have to happen in transport. */
  readonly fault: Fault | undefined;
}

/** Checks a request and answers it, with the fault that is planned for it, or with the one in `wanted`. */
export type Ask = (operation: Operation, input: object, wanted?: Fault) => Answer;

/** The returned function throws a `ServiceError` for an error answer. A wrong request gets its own error, and never a fault. */
export function withFaults(service: ServiceOperations, pick: PickFault): Ask {
  const trail = createPageTrail();
  return (operation, input, wanted) => {
    const token = "nextToken" in input && typeof input.nextToken === "string" ? input.nextToken : undefined;
    const original = trail.original(token);
    const request = checkRequest(operation, token === original ? input : { ...input, nextToken: original });
    const faulty: FaultyCall = {
      operation: operations[operation].name,
      token,
      tokenBefore: trail.before(token),
      anotherToken: () => trail.another(original),
    };
    const fault = wanted === undefined ? pick(faulty) : fits(wanted, faulty) ? wanted : undefined;
    const { error, change } = (fault && answerFault(fault.kind)) ?? {};
    if (error) throw new ServiceError(...error);
    const response: object = call(service, operation, request);
    if ("nextToken" in response && typeof response.nextToken === "string")
      trail.follow(token, response.nextToken);
    return { response: change ? change(response, faulty) : response, fault };
  };
}

function call<Name extends Operation>(
  service: ServiceOperations,
  operation: Name,
  request: JobsRequest<Name>,
): JobsResponse<Name> {
  return service[operation](request);
}
