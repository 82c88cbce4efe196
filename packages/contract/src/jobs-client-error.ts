/**
 * What went wrong, whichever adapter is in use.
 *
 * - `INVALID_REQUEST`: the request breaks the contract, and was not sent.
 * - `REJECTED`: the service refused the request.
 * - `UNAUTHORIZED`: the credentials are wrong, have expired, or do not allow this.
 * - `NOT_FOUND`: there is no such app, branch or job.
 * - `THROTTLED`: too many requests; the client has already retried.
 * - `UNAVAILABLE`: the service failed; the client has already retried.
 * - `UNREACHABLE`: no answer came: no connection, a broken one, or a timeout.
 * - `INVALID_RESPONSE`: the answer is not what the API promises.
 * - `CONFIGURATION`: there is no region, no credentials or no such profile, or a world cannot be read.
 * - `UNKNOWN`: anything else; see `cause`.
 */
export type JobsClientErrorCode =
  | "INVALID_REQUEST"
  | "REJECTED"
  | "UNAUTHORIZED"
  | "NOT_FOUND"
  | "THROTTLED"
  | "UNAVAILABLE"
  | "UNREACHABLE"
  | "INVALID_RESPONSE"
  | "CONFIGURATION"
  | "UNKNOWN";

const retryableCodes: ReadonlySet<JobsClientErrorCode> = new Set(["THROTTLED", "UNAVAILABLE", "UNREACHABLE"]);

/** The one error class of a jobs client. An abort is not one of its errors: it rejects with the signal's reason. */
export class JobsClientError extends Error {
  override readonly name = "JobsClientError";
  readonly code: JobsClientErrorCode;
  /** Whether the same request may well succeed later. */
  readonly retryable: boolean;

  constructor(code: JobsClientErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
    this.retryable = retryableCodes.has(code);
  }
}
