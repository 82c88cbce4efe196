import { fromServiceError, JobsClientError } from "@jobs/contract";

/** What the SDK throws, in the terms of the contract. The original is kept as `cause`. */
export function fromSdkError(error: unknown): unknown {
  if (!(error instanceof Error) || error instanceof JobsClientError) return error;
  const status = statusOf(error);
  // An answer of the service may have members of any name, also those by which Node's errors are known.
  if ("$fault" in error) return refused(error, status);
  const code = "code" in error ? String(error.code) : "";
  return (
    configurationError(error, code) ??
    unreachable(error, code) ??
    unreadable(error, code, status) ??
    (status === undefined ? error : refused(error, status))
  );
}

function statusOf(error: Error): number | undefined {
  const metadata =
    "$metadata" in error ? (error.$metadata as { httpStatusCode?: number } | undefined) : undefined;
  return metadata?.httpStatusCode;
}

function configurationError(error: Error, code: string): JobsClientError | undefined {
  const message = configurationMessage(error, code);
  return message === undefined ? undefined : new JobsClientError("CONFIGURATION", message, { cause: error });
}

function configurationMessage({ name, message }: Error, code: string): string | undefined {
  if (/^Region (is missing|not accepted)/.test(message)) {
    return "No AWS region is set, or it is not the name of one. Give one as an option, or set AWS_REGION, AWS_DEFAULT_REGION or the profile's region.";
  }
  if (name === "CredentialsProviderError" && message.startsWith("Could not load credentials from any")) {
    return "No AWS credentials are found. Set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or configure a profile with: aws configure";
  }
  // Others of them say what to do, such as to log in again.
  if (name === "CredentialsProviderError" || name === "TokenProviderError")
    return `No AWS credentials: ${message}`;
  if (code === "ERR_INVALID_URL") return "The endpoint is not a URL. It begins with http:// or https://.";
  if (code === "ERR_INVALID_CHAR")
    return "A credential holds a character that HTTP does not carry, such as the end of a line. Set it again.";
  return undefined;
}

const networkCodes =
  /^(ECONNREFUSED|ECONNRESET|ENOTFOUND|EAI_AGAIN|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH)$/;
const tlsCodes = /^(EPROTO|ERR_SSL_.*|ERR_TLS_.*|CERT_.*|.*SELF_SIGNED.*|UNABLE_TO_.*)$/;

function unreachable(error: Error, code: string): JobsClientError | undefined {
  const reason = unreachableReason(error, code);
  if (reason === undefined) return undefined;
  const message = `No answer from the Amplify API: ${reason}. Check the network, the region and the endpoint.`;
  return new JobsClientError("UNREACHABLE", message, { cause: error });
}

function unreachableReason(error: Error, code: string): string | undefined {
  if (code === "ECONNREFUSED") return error.message || code;
  if (code === "ECONNRESET") return "the connection broke";
  if (networkCodes.test(code)) return code;
  if (tlsCodes.test(code)) return `TLS failed with ${code}`;
  return error.name === "TimeoutError" ? "it took too long" : undefined;
}

/** A body that is no JSON or holds what the SDK cannot read, or an answer that is not HTTP. */
function unreadable(error: Error, code: string, status: number | undefined): JobsClientError | undefined {
  const deserialized =
    (error instanceof SyntaxError || error instanceof TypeError) &&
    (status !== undefined || "$response" in error);
  if (!deserialized && !code.startsWith("HPE_")) return undefined;
  if (status !== undefined && status >= 400)
    return fromServiceError({ name: `HTTP ${status}`, status, message: "the answer is not JSON" }, error);
  const message =
    "The answer is not one of the Amplify API. Check the endpoint, and whether a proxy stands between.";
  return new JobsClientError("INVALID_RESPONSE", message, { cause: error });
}

function refused(error: Error, status: number | undefined): JobsClientError {
  if (status !== undefined && status >= 300 && status < 400) {
    const message = `The endpoint answered with a redirect (HTTP ${status}), which the Amplify API never does. Check the endpoint.`;
    return new JobsClientError("INVALID_RESPONSE", message, { cause: error });
  }
  return fromServiceError(
    { name: nameOf(error) ?? `HTTP ${status}`, status, message: reasonOf(error) },
    error,
  );
}

/** The type that the service named, if that is the name of one. */
function nameOf({ name }: Error): string | undefined {
  return /^(?!Unknown)[A-Za-z]\w*$/.test(name) ? name : undefined;
}

/** The SDK takes what the service sends for a text, and writes `UnknownError` where there is none. */
function reasonOf({ message }: { readonly message: unknown }): string {
  return typeof message === "string" && message.trim() !== "" && message !== "UnknownError"
    ? message
    : "the service gave no reason";
}
