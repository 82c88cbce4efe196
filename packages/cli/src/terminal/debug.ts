import { inert } from "./inert.ts";
import { withoutSecrets } from "./secrets.ts";
import type { Debug, Terminal } from "./terminal.ts";
import { isError } from "./is-error.ts";

/** Says on stderr what goes on inside, one line at a time, and never a secret. */
export function createDebug(terminal: Terminal): Debug {
  const { stderr, elapsed = () => performance.now() } = terminal;
  const begin = elapsed();
  return (text) => {
    stderr.write(`debug: +${Math.round(elapsed() - begin)}ms ${inert(withoutSecrets(text, terminal))}\n`);
  };
}

/** An error and what caused it: names, codes and where in the source; of what a service says, the first line. */
export function debugError(debug: Debug, error: unknown): void {
  for (let at: unknown = error, depth = 0; isError(at) && depth < 5; at = at.cause, depth++) {
    const code = "code" in at ? ` ${String(at.code)}` : "";
    debug(`${depth === 0 ? "failed" : "because of"}: ${at.name}${code}: ${at.message.split(/[\r\n]/, 1)[0]}`);
    if ("$metadata" in at) debug(`  service: ${JSON.stringify(at.$metadata)}`);
    for (const frame of (at.stack ?? "")
      .split("\n")
      .filter((line) => /^ {4}at /.test(line))
      .slice(0, 5))
      debug(`  ${frame.trim()}`);
  }
}
