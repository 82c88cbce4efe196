import { types } from "node:util";
import { JobsClientError } from "@jobs/contract";
import { configurationError } from "./configuration-error.ts";
import { proxyWantsPassword, refused } from "./refused.ts";
import { unreachable } from "./unreachable.ts";
import { unreadable } from "./unreadable.ts";

/** What the SDK throws, in the terms of the contract, said of whoever was asked. The original is kept as `cause`. */
export function fromSdkError(error: unknown, asked = "the Amplify API"): unknown {
  if (!types.isNativeError(error) || error instanceof JobsClientError) return error;
  const status = statusOf(error);
  // An answer of the service may have members of any name, also those by which Node's errors are known.
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
