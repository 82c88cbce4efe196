import { JobsClientError, type JobsClientErrorCode } from "../jobs-client-error.ts";

/** For `assert.rejects`: a `JobsClientError` with this code. */
export function isClientError(code: JobsClientErrorCode): (error: unknown) => boolean {
  return (error) => error instanceof JobsClientError && error.code === code;
}
