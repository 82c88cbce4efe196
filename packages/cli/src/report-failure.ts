import { debugError } from "./debug.ts";
import { exitStatus } from "./exit-status.ts";
import { inert } from "./inert.ts";
import { isClosedPipe } from "./printer.ts";
import { withoutSecrets } from "./secrets.ts";
import type { Terminal } from "./terminal.ts";

/** Says on one line of stderr what went wrong, and gives the exit status. That nobody reads any more is no failure. */
export function reportFailure(error: unknown, terminal: Terminal): number {
  if (isClosedPipe(error)) return exitStatus.done;
  const { stderr, signal, debug } = terminal;
  const [status, message] = signal.aborted
    ? [exitStatus.interrupted, "interrupted"]
    : [statusOf(error), messageOf(error)];
  // A terminal has shown the ^C of whoever interrupts.
  if (signal.aborted && stderr.isTTY === true) stderr.write("\r\u001b[K");
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

function statusOf(error: unknown): number {
  const name = error instanceof Error ? error.name : "";
  if (name === "UsageError") return exitStatus.usage;
  // By name and code, so that nothing is loaded only to be compared with.
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  if (name === "PaginationError") return code === "INVALID_TOKEN" ? exitStatus.usage : exitStatus.failed;
  if (name !== "JobsClientError") return exitStatus.failed;
  if (code === "INVALID_REQUEST") return exitStatus.usage;
  if (code === "CONFIGURATION") return exitStatus.configuration;
  return ["REJECTED", "UNAUTHORIZED", "NOT_FOUND", "THROTTLED", "UNAVAILABLE"].includes(code)
    ? exitStatus.service
    : exitStatus.failed;
}

function messageOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if ("code" in error && error.code === "TOKEN_REPEATED") {
    return "the service gave a page token for the second time, so the list would never end; what came before is printed";
  }
  return error.message;
}
