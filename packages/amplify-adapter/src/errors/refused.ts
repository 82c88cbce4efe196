import { fromServiceError, JobsClientError } from "@jobs/contract";
import { proxyOf } from "./proxy-of.ts";

/** The error for an error answer of a service, or of something in front of it. */
export function refused(error: Error, status: number | undefined, asked: string): JobsClientError {
  if (status !== undefined && status >= 300 && status < 400) {
    const message = `The endpoint answered with a redirect (HTTP ${status}), which ${asked} never does. Check the endpoint.`;
    return new JobsClientError("INVALID_RESPONSE", message, { cause: error });
  }
  return fromServiceError(
    { name: nameOf(error) ?? `HTTP ${status}`, status, message: reasonOf(error) },
    error,
  );
}

export function proxyWantsPassword(error: Error): JobsClientError {
  const message = `The proxy ${proxyOf(error) ?? "of the environment"} asks for a user and a password (HTTP 407). Put them into its URL: HTTPS_PROXY=http://user:password@host:port`;
  return new JobsClientError("CONFIGURATION", message, { cause: error });
}

/** The type of error that the service named, if it looks like one. */
function nameOf({ name }: Error): string | undefined {
  return /^(?!Unknown)[A-Za-z]\w*$/.test(name) ? name : undefined;
}

/** The SDK does not check that the service's message is a string, and writes `UnknownError` if there is none. */
function reasonOf({ message }: { readonly message: unknown }): string {
  return typeof message === "string" && message.trim() !== "" && message !== "UnknownError"
    ? message
    : "the service gave no reason";
}
