/**
 * What went wrong, whichever adapter is in use.
 *
 * - `INVALID_REQUEST`: the request does not meet the contract, and was not sent.
 * - `REJECTED`: the service refused the request.
 * - `UNAUTHORIZED`: the credentials are wrong, have expired, or do not allow this.
 * - `NOT_FOUND`: no such app, branch or job.
 * - `THROTTLED`: too many requests; the client has already retried.
 * - `UNAVAILABLE`: the service failed; the client has already retried.
 * - `UNREACHABLE`: no answer: no connection, a broken one, or a timeout.
 * - `INVALID_RESPONSE`: an answer that is not what the API promises.
 * - `CONFIGURATION`: no region, no credentials, no such profile, or a world that cannot be read.
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

/** The one error class of a jobs client. An abort is no error of the client: it stays the signal's reason. */
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
