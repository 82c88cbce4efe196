import { operations } from "@jobs/contract";
import type { WorldFailure } from "@jobs/contract/conformance";
import { operationKeys } from "./requests.ts";
import { ServiceError } from "./service-error.ts";
import type { ServiceOperations } from "./service-operations.ts";

/** Counts the requests to each operation, and answers with an error those for which the world plans one. */
export function withPlannedErrors(
  service: ServiceOperations,
  planned: readonly WorldFailure[],
): ServiceOperations {
  const counts = new Map<string, number>();
  function throwIfPlanned(name: string): void {
    const count = (counts.get(name) ?? 0) + 1;
    counts.set(name, count);
    const found = planned.find(({ operation, request }) => operation === name && request === count);
    if (found !== undefined)
      throw new ServiceError(found.error, found.message ?? `${found.error} was planned for this request.`);
  }
  const entries = operationKeys.map((key) => {
    const answer = (request: never) => {
      throwIfPlanned(operations[key].name);
      return service[key](request);
    };
    return [key, answer];
  });
  // Each calls its own operation, which the compiler cannot follow through a list.
  return Object.fromEntries(entries) as ServiceOperations;
}
