import { fromServiceError, JobsClientError } from "@jobs/contract";

/** What the SDK throws, in the terms of the contract. The original is kept as `cause`. */
export function fromSdkError(error: unknown): unknown {
  if (!(error instanceof Error) || error instanceof JobsClientError) return error;
  const status = statusOf(error);
  if (isUnreadable(error)) return unreadable(error, status);
  if (isMissingConfiguration(error)) return missingConfiguration(error);
  if (isUnreachable(error)) return unreachable(error);
  if (status !== undefined || "$fault" in error)
    return fromServiceError({ name: error.name, status, message: error.message }, error);
  return error;
}

function statusOf(error: Error): number | undefined {
  const metadata =
    "$metadata" in error ? (error.$metadata as { httpStatusCode?: number } | undefined) : undefined;
  return metadata?.httpStatusCode;
}

/** A body that is no JSON, or holds what the SDK cannot read. */
function isUnreadable(error: Error): boolean {
  return error instanceof SyntaxError || error instanceof TypeError;
}

function unreadable(error: Error, status: number | undefined): JobsClientError {
  const answer = status === undefined ? "The answer" : `The answer, with HTTP status ${status},`;
  const code = status !== undefined && status >= 500 ? "UNAVAILABLE" : "INVALID_RESPONSE";
  const message = `${answer} is not one of the Amplify API. Check the endpoint, and whether a proxy stands between.`;
  return new JobsClientError(code, message, { cause: error });
}

function isMissingConfiguration(error: Error): boolean {
  return error.name === "CredentialsProviderError" || error.message === "Region is missing";
}

function missingConfiguration(error: Error): JobsClientError {
  const message =
    error.message === "Region is missing"
      ? "No AWS region is set. Give one as an option, or set AWS_REGION, AWS_DEFAULT_REGION or the profile's region."
      : "No AWS credentials are found. Set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or configure a profile with: aws configure";
  return new JobsClientError("CONFIGURATION", message, { cause: error });
}

const networkCodes = new Set([
  "ECONNREFUSED",
  "ECONNRESET",
  "ENOTFOUND",
  "EAI_AGAIN",
  "EPIPE",
  "ETIMEDOUT",
  "EHOSTUNREACH",
  "ENETUNREACH",
]);

function networkCode(error: Error): string | undefined {
  const code = "code" in error ? String(error.code) : undefined;
  return code !== undefined && networkCodes.has(code) ? code : undefined;
}

function isUnreachable(error: Error): boolean {
  return networkCode(error) !== undefined || error.name === "TimeoutError";
}

function unreachable(error: Error): JobsClientError {
  const reason = error.message || networkCode(error) || error.name;
  const message = `No answer from the Amplify API: ${reason}. Check the network, the region and the endpoint.`;
  return new JobsClientError("UNREACHABLE", message, { cause: error });
}
