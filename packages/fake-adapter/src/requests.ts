import { operations, type JobsRequest, type Operation } from "@jobs/contract";
import { ServiceError } from "./service-error.ts";

// `Object.keys` returns `string[]`.
export const operationKeys = Object.keys(operations) as readonly Operation[];

/** @throws {ServiceError} `BadRequestException` for a request that the API does not allow. */
export function checkRequest<Name extends Operation>(operation: Name, request: unknown): JobsRequest<Name> {
  const result = operations[operation].request.safeParse(request, { reportInput: true });
  // The compiler does not know any more which schema it was.
  if (result.success) return result.data as JobsRequest<Name>;
  const { issues } = result.error;
  const count = `${issues.length} validation error${issues.length === 1 ? "" : "s"} detected`;
  const told = issues.slice(0, 3).map(({ path, message }) => `${path.join(".")}: ${message}`);
  throw new ServiceError("BadRequestException", `${count}: ${told.join("; ")}`);
}
