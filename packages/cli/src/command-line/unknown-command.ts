import { UsageError } from "../terminal/usage-error.ts";
import { didYouMean } from "./closest.ts";

/** What to tell whoever types a command that there is not. */
export function unknownCommand(name: string, commands: readonly string[]): UsageError {
  const hint = didYouMean(name, [...commands, "--version"], (word) => word);
  return new UsageError(`there is no command ${JSON.stringify(name)}${hint || "; try: amplify-jobs --help"}`);
}
