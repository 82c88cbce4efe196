import { JobsClientError, type JobsClientErrorCode } from "./jobs-client-error.ts";

/** The errors of the Amplify API and of the AWS front end before it: their HTTP status, and the code they become. */
export const serviceErrors = {
  BadRequestException: { status: 400, code: "REJECTED" },
  UnauthorizedException: { status: 401, code: "UNAUTHORIZED" },
  AccessDeniedException: { status: 403, code: "UNAUTHORIZED" },
  ExpiredTokenException: { status: 403, code: "UNAUTHORIZED" },
  InvalidSignatureException: { status: 403, code: "UNAUTHORIZED" },
  UnrecognizedClientException: { status: 403, code: "UNAUTHORIZED" },
  NotFoundException: { status: 404, code: "NOT_FOUND" },
  ThrottlingException: { status: 400, code: "THROTTLED" },
  LimitExceededException: { status: 429, code: "THROTTLED" },
  TooManyRequestsException: { status: 429, code: "THROTTLED" },
  InternalFailureException: { status: 500, code: "UNAVAILABLE" },
  DependentServiceFailureException: { status: 503, code: "UNAVAILABLE" },
} as const satisfies Record<string, { status: number; code: JobsClientErrorCode }>;

export type ServiceErrorName = keyof typeof serviceErrors;

/** An error that the service answered with, as an adapter has read it. */
export interface ServiceError {
  /** The error's type, such as `BadRequestException`. For an unknown one, the status decides. */
  readonly name: string;
  /** The HTTP status, if there was one. */
  readonly status?: number | undefined;
  readonly message: string;
}

/** Turns an error that the service answered with into one of the client. */
export function fromServiceError({ name, status, message }: ServiceError, cause?: unknown): JobsClientError {
  const code = codeOf(name, status, message);
  return new JobsClientError(code, `${name}: ${firstLine(message)}`, { cause });
}

/** Services may send long texts. For a bad signature they repeat the request, with its security token, after the first line. */
function firstLine(message: string): string {
  const [line = ""] = message.trim().split(/[\r\n]/, 1);
  return line.length > 300 ? `${line.slice(0, 300)}…` : line;
}

/** Amplify also throttles with a `BadRequestException` that says this (aws-amplify/amplify-hosting#3748). A service's message may have any type. */
export function saysRateExceeded(message: unknown): boolean {
  return typeof message === "string" && /^Rate exceeded/i.test(message);
}

function codeOf(name: string, status: number | undefined, message: string): JobsClientErrorCode {
  if (saysRateExceeded(message)) return "THROTTLED";
  if (Object.hasOwn(serviceErrors, name)) return serviceErrors[name as ServiceErrorName].code;
  if (status === undefined) return "UNKNOWN";
  if (status === 429) return "THROTTLED";
  if (status === 401 || status === 403) return "UNAUTHORIZED";
  if (status === 404) return "NOT_FOUND";
  if (status >= 500) return "UNAVAILABLE";
  return status >= 400 ? "REJECTED" : "UNKNOWN";
}
