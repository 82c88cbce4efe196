import { fromServiceError, JobsClientError } from "@jobs/contract";

/** An answer that is too large, a body that is no JSON or holds what the SDK cannot read, or an answer that is not HTTP. */
export function unreadable(
  error: Error,
  code: string,
  status: number | undefined,
  asked: string,
): JobsClientError | undefined {
  const advice = "Check the endpoint, and whether a proxy stands between.";
  if (code === "ERR_BODY_TOO_LARGE")
    return new JobsClientError(
      "INVALID_RESPONSE",
      `The answer is no answer of ${asked}: ${error.message}. ${advice}`,
      { cause: error },
    );
  const deserialized =
    (error.name === "SyntaxError" || error.name === "TypeError") &&
    (status !== undefined || "$response" in error);
  if (!deserialized && !code.startsWith("HPE_")) return undefined;
  let answer = "The answer";
  if (status !== undefined && status >= 400) {
    const failure = fromServiceError(
      { name: `HTTP ${status}`, status, message: "the answer is not JSON" },
      error,
    );
    // Whoever says so: that there is no such job, or that the request is wrong, only the service can know.
    if (failure.code !== "NOT_FOUND" && failure.code !== "REJECTED") return failure;
    answer = `The answer (HTTP ${status})`;
  }
  return new JobsClientError("INVALID_RESPONSE", `${answer} is not one of ${asked}. ${advice}`, {
    cause: error,
  });
}
