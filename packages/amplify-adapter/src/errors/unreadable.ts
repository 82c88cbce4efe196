import { fromServiceError, JobsClientError } from "@jobs/contract";

/** The error for an answer that is too large or not HTTP, or whose body is not JSON or holds something that the SDK cannot read. */
export function unreadable(
  error: Error,
  code: string,
  status: number | undefined,
  asked: string,
): JobsClientError | undefined {
  const advice = "Check the endpoint, and whether there is a proxy in between.";
  if (code === "ERR_BODY_TOO_LARGE")
    return new JobsClientError(
      "INVALID_RESPONSE",
      `The answer is not one of ${asked}: ${error.message}. ${advice}`,
      { cause: error },
    );
  const deserialized =
    (error.name === "SyntaxError" || error.name === "TypeError") &&
    (status !== undefined || "$response" in error);
  if (!deserialized && !code.startsWith("HPE_")) return undefined;
  if (status !== undefined && status >= 400)
    return fromServiceError({ name: `HTTP ${status}`, status, message: "the answer is not JSON" }, error);
  return new JobsClientError("INVALID_RESPONSE", `The answer is not one of ${asked}. ${advice}`, {
    cause: error,
  });
}
