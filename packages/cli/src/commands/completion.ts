import tabtab from "@pnpm/tabtab";
import { completionDescription } from "../describe/completion.ts";
import { exitStatus } from "../exit-status.ts";
import { parseCommand } from "../options/parse-options.ts";
import { printOut } from "../printer.ts";
import type { Terminal } from "../terminal.ts";

/** Prints a script that asks `completion-server` of this program at every press of Tab. */
export async function completion(args: readonly string[], terminal: Terminal): Promise<number> {
  const { operand } = parseCommand(args, completionDescription, terminal.env);
  const name = "amplify-jobs";
  // One of the three words that the description has.
  const shell = operand as "bash" | "zsh" | "fish";
  const script = await tabtab.getCompletionScript({ name, completer: name, shell });
  await printOut(terminal, shell === "fish" ? withoutEval(script) : script);
  return exitStatus.done;
}

/** The library has fish evaluate the line that is being typed, which would run the commands in it. */
function withoutEval(script: string): string {
  const variables = 'COMP_CWORD="$words" COMP_LINE="$cmd " COMP_POINT="$cursor" SHELL=fish';
  return script.replace(
    /\(eval env .*\)$/m,
    () => `(env ${variables} amplify-jobs completion-server -- $cmd)`,
  );
}
