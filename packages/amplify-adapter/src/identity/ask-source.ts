import { types } from "node:util";
import { JobsClientError, type JobsClientErrorCode } from "@jobs/contract";
import { fromSdkError } from "../errors/from-sdk-error.ts";
import { inert } from "../errors/inert.ts";
import { rememberFailure } from "../connection/remember-failure.ts";
import type { Asking, Keys, Source } from "./source.ts";

/** Asks a source for credentials. If that fails, the message names the source. */
export async function askSource(source: Source, asking: Asking): Promise<Keys> {
  const { requestHandler, failure } = rememberFailure(asking.requestHandler);
  try {
    const keys = await source.ask({ ...asking, requestHandler });
    asking.secrets.add(keys.accessKeyId, keys.secretAccessKey, keys.sessionToken);
    return keys;
  } catch (error) {
    if (error instanceof JobsClientError) throw error;
    // The SDK turns some network errors into a text that does not say any more what happened.
    throw sourceError(source, failure() ?? error);
  }
}

/** Failures that may pass, or are the service's own fault. All others have to be fixed in the configuration. */
const passing: readonly JobsClientErrorCode[] = [
  "UNREACHABLE",
  "THROTTLED",
  "UNAVAILABLE",
  "INVALID_RESPONSE",
];

function sourceError({ name, advice }: Source, error: unknown): JobsClientError {
  const known = isWordOfProvider(error) ? undefined : fromSdkError(error, "AWS");
  const [code, message] =
    known instanceof JobsClientError ? [known.code, known.message] : ["UNKNOWN", said(error)];
  const what = `No AWS credentials from ${name}: ${message}`;
  const kept = passing.find((one) => one === code);
  if (kept !== undefined) return new JobsClientError(kept, what, { cause: error });
  const toDo = advice === undefined ? "" : `${/[.!?…]$/.test(what) ? "" : "."} ${advice}`;
  return new JobsClientError("CONFIGURATION", what + toDo, { cause: error });
}

/** Whether the SDK's own message says what to do, such as to log in again. */
function isWordOfProvider(error: unknown): boolean {
  return types.isNativeError(error) && /^(Credentials|Token)ProviderError$/.test(error.name);
}

function said(error: unknown): string {
  const words = types.isNativeError(error) ? error.message : String(error);
  const own = words
    .replace(/^(CredentialsProvider|TokenProvider)?Error: /, "")
    .replace(/ To refresh this SSO session run .*$/, "");
  return inert(own) || "it gave no reason";
}
