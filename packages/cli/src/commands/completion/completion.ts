import tabtab from "@pnpm/tabtab";
import { exitStatus } from "../../terminal/exit-status.ts";
import { printOut } from "../../terminal/printer.ts";
import type { Terminal } from "../../terminal/terminal.ts";

/** Prints a script that asks `completion-server` of this program at every press of Tab. */
export async function completion(operand: string, terminal: Terminal): Promise<number> {
  const name = "amplify-jobs";
  // One of the three words that the command takes.
  const shell = operand as "bash" | "zsh" | "fish";
  const script = await tabtab.getCompletionScript({ name, completer: name, shell });
  await printOut(terminal, mend[shell](script));
  return exitStatus.done;
}

/** What is changed in the scripts of the library. */
const mend = { bash: withoutFiles, zsh: (script: string) => script, fish: withoutEval } as const;

/** The library has bash offer the names of files wherever nothing is offered, and those for a number where they are asked for. */
function withoutFiles(script: string): string {
  return script
    .replace("complete -o default -F", "complete -F")
    .replace(
      'COMPREPLY=($(compgen -f -- "$cword"))',
      () =>
        `compopt -o filenames 2>/dev/null; IFS=$'\\n' COMPREPLY=($(compgen -f -- "\${words[cword]}")); IFS="$si"`,
    );
}

/** The library has fish evaluate the line that is being typed, which would run the commands in it. */
function withoutEval(script: string): string {
  const variables = 'COMP_CWORD="$words" COMP_LINE="$cmd " COMP_POINT="$cursor" SHELL=fish';
  return script.replace(
    /\(eval env .*\)$/m,
    () => `(env ${variables} amplify-jobs completion-server -- $cmd)`,
  );
}
