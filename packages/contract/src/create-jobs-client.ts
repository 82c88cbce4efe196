import { isError } from "./realm.ts";
import { createCheckedPaginator } from "./checked-paginator.ts";
import { checkRequest, checkResponse } from "./check.ts";
import { JobsClientError } from "./jobs-client-error.ts";
import type { JobsCalls, JobsClient, JobsPaginators } from "./jobs-client.ts";
import type { CallOptions, JobsOperations } from "./jobs-operations.ts";
import type { OperationModel } from "./operations/operation.ts";
import { operationKeys, operations } from "./operations/operations.ts";

/** Makes a client from an adapter's operations: checks requests and responses, and adds the paginators. */
export function createJobsClient(adapter: JobsOperations): JobsClient {
  const calls = operationKeys.map((key) => {
    const model: OperationModel = operations[key];
    // The request was checked by the schema of this very operation.
    const call = checked(model, (request, options) => adapter[key](request as never, options));
    return { key, model, call };
  });
  // Both types are derived from the table that these come from, which the compiler cannot follow through a list.
  const methods = Object.fromEntries(calls.map(({ key, call }) => [key, call])) as unknown as JobsCalls;
  const paginators = Object.fromEntries(
    calls.flatMap(({ model: { request, paginator }, call }) =>
      paginator === undefined ? [] : [[paginator.name, createCheckedPaginator(call, request, paginator)]],
    ),
  ) as unknown as JobsPaginators;
  return {
    ...methods,
    getPaginator(name) {
      if (Object.hasOwn(paginators, name)) return paginators[name];
      const known = Object.keys(paginators).join(", ");
      throw new JobsClientError(
        "INVALID_REQUEST",
        `There is no paginator ${JSON.stringify(name)}. The paginators are ${known}.`,
      );
    },
  };
}

function checked(
  { name, request: requestSchema, response: responseSchema }: OperationModel,
  call: (request: object, options: CallOptions) => Promise<unknown>,
) {
  return async (request: object = {}, options: CallOptions = {}): Promise<object> => {
    const valid = checkRequest(name, requestSchema, request);
    options.signal?.throwIfAborted();
    try {
      return checkResponse(name, responseSchema, await call(valid, options));
    } catch (error) {
      if (options.signal?.aborted) throw options.signal.reason;
      if (error instanceof JobsClientError) throw error;
      const message = isError(error) ? error.message : String(error);
      throw new JobsClientError("UNKNOWN", `${name} failed: ${message}`, { cause: error });
    }
  };
}
