import { createInterface } from "node:readline";
import { Writable } from "node:stream";
import type { Terminal } from "./terminal.ts";

/**
 * Asks a person on a terminal, and does not show what is typed. `interrupt` is called for Ctrl-C, which is no signal while somebody types.
 *
 * @throws when nothing is typed, or the wait is over.
 */
export function askSecret(
  question: string,
  { stderr, signal }: Pick<Terminal, "stderr" | "signal">,
  input: NodeJS.ReadStream,
  interrupt: () => void,
): Promise<string> {
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
  const lines = createInterface({ input, output: nowhere, terminal: true });
  stderr.write(question);
  return new Promise((resolve, reject) => {
    const stop = () => lines.close();
    signal.addEventListener("abort", stop, { once: true });
    lines.on("SIGINT", interrupt);
    lines.on("line", (answer) => {
      resolve(answer.trim());
      lines.close();
    });
    lines.on("close", () => {
      signal.removeEventListener("abort", stop);
      stderr.write("\n");
      reject(new Error("no code was given"));
    });
  });
}
