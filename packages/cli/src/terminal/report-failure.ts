import type { JobsClientErrorCode } from "@jobs/contract";
import { canMoveCursor } from "./cursor.ts";
import { debugError } from "./debug.ts";
import { exitStatus } from "./exit-status.ts";
import { inert } from "./inert.ts";
import { isClosedPipe } from "./printer.ts";
import { withoutSecrets } from "./secrets.ts";
import type { Terminal } from "./terminal.ts";
import { isError } from "./is-error.ts";

/** Says on one line of stderr what went wrong, and gives the exit status. That nobody reads any more is no failure. */
export function reportFailure(error: unknown, terminal: Terminal): number {
  if (isClosedPipe(error)) return exitStatus.done;
  const { stderr, env, signal, debug } = terminal;
  const [status, message] = signal.aborted
    ? [exitStatus.interrupted, "interrupted"]
    : [statusOf(error), messageOf(error)];
  // A terminal has shown the ^C of whoever interrupts.
  if (signal.aborted && canMoveCursor(stderr, env)) stderr.write("\r\u001b[K");
  stderr.write(`amplify-jobs: ${cutLong(inert(withoutSecrets(message, terminal)))}\n`);
  if (debug !== undefined) debugError(debug, error);
  return status;
}

/** A message may hold what was typed, or what a service says: of that, as much as can be read. */
function cutLong(message: string): string {
  return message
    .replace(/\S{300,}/g, (word) => `${word.slice(0, 100)}… (${word.length} characters)`)
    .slice(0, 2000);
}

/** What each failure of a client means to a script. */
const clientStatuses: Readonly<Record<JobsClientErrorCode, number>> = {
  INVALID_REQUEST: exitStatus.usage,
  REJECTED: exitStatus.service,
  UNAUTHORIZED: exitStatus.service,
  NOT_FOUND: exitStatus.service,
  THROTTLED: exitStatus.service,
  UNAVAILABLE: exitStatus.service,
  UNREACHABLE: exitStatus.failed,
  INVALID_RESPONSE: exitStatus.failed,
  CONFIGURATION: exitStatus.configuration,
  UNKNOWN: exitStatus.failed,
};

/** By name and code, so that no class is loaded only to be compared with. */
function statusOf(error: unknown): number {
  if (!isError(error)) return exitStatus.failed;
  const code = "code" in error ? error.code : undefined;
  if (error.name === "UsageError") return exitStatus.usage;
  if (error.name === "PaginationError")
    return code === "INVALID_TOKEN" ? exitStatus.usage : exitStatus.failed;
  if (error.name !== "JobsClientError") return exitStatus.failed;
  return Object.entries(clientStatuses).find(([known]) => known === code)?.[1] ?? exitStatus.failed;
}

function messageOf(error: unknown): string {
  if (!isError(error)) return String(error);
  if ("code" in error && error.code === "TOKEN_REPEATED") {
    return "the service gave a page token for the second time, so the list would never end; what came before it is complete";
  }
  return error.message;
}
