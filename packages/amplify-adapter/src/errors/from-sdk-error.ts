import { types } from "node:util";
import { JobsClientError } from "@jobs/contract";
import { configurationError } from "./configuration-error.ts";
import { proxyWantsPassword, refused } from "./refused.ts";
import { unreachable } from "./unreachable.ts";
import { unreadable } from "./unreadable.ts";

/** Turns what the SDK throws into an error of the contract; `asked` names the service in the message. The original is the `cause`. */
export function fromSdkError(error: unknown, asked = "the Amplify API"): unknown {
  if (!types.isNativeError(error) || error instanceof JobsClientError) return error;
  const status = statusOf(error);
  // First of all, because an answer of the service may have any members, even those that mark Node's errors.
  if ("$fault" in error) return refused(error, status, asked);
  const code = "code" in error ? String(error.code) : "";
  if (code === "ERR_PROXY_REFUSED" && "statusCode" in error && error.statusCode === 407)
    return proxyWantsPassword(error);
  return (
    configurationError(error, code) ??
    unreachable(error, code, asked) ??
    unreadable(error, code, status, asked) ??
    (status === undefined ? error : refused(error, status, asked))
  );
}

function statusOf(error: Error): number | undefined {
  const metadata =
    "$metadata" in error ? (error.$metadata as { httpStatusCode?: number } | undefined) : undefined;
  return metadata?.httpStatusCode;
}
