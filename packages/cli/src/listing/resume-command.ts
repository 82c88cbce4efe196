import { writeCommand } from "../command-line/write-command.ts";

/** A command line that goes on from a token, ready to be copied: the options that were given, and the new token. */
export function resumeCommand(
  program: string,
  command: string,
  given: Readonly<Record<string, string | number | true | undefined>>,
  token: { readonly option: string; readonly value: string },
): string {
  const { [token.option]: _, ...others } = given;
  return writeCommand([program, command], { ...others, [token.option]: token.value });
}
