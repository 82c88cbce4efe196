import assert from "node:assert/strict";
import { JobsClientError, type JobsClientErrorCode } from "../jobs-client-error.ts";

/** The `JobsClientError` that a promise rejects with. Fails the check if there is none, or another error. */
export async function failureOf(promise: Promise<unknown>): Promise<JobsClientError> {
  const thrown = await promise.then(
    () => "no error",
    (reason: unknown) => reason,
  );
  assert.ok(thrown instanceof JobsClientError, `expected a JobsClientError, got ${String(thrown)}`);
  return thrown;
}

export async function rejectsWith(code: JobsClientErrorCode, promise: Promise<unknown>): Promise<void> {
  const { code: actual, message } = await failureOf(promise);
  assert.equal(actual, code, `expected ${code}, got ${actual}: ${message}`);
}

/** An abort rejects with the signal's reason, the very same object. */
export async function rejectsWithReason(reason: Error, promise: Promise<unknown>): Promise<void> {
  const thrown = await promise.then(
    () => "no error",
    (error: unknown) => error,
  );
  assert.ok(thrown === reason, `expected the signal's reason, got ${String(thrown)}`);
}
