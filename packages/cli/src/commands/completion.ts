import tabtab from "@pnpm/tabtab";
import { completionDescription } from "../describe/completion.ts";
import { exitStatus } from "../exit-status.ts";
import { parseCommand } from "../options/parse-options.ts";
import type { Terminal } from "../terminal.ts";

/** Prints a script that asks `completion-server` of this program at every press of Tab. */
export async function completion(args: readonly string[], { stdout, env }: Terminal): Promise<number> {
  const { operand } = parseCommand(args, completionDescription, env);
  const name = "amplify-jobs";
  // One of the three words that the description has.
  const shell = operand as "bash" | "zsh" | "fish";
  stdout.write(await tabtab.getCompletionScript({ name, completer: name, shell }));
  return exitStatus.done;
}
