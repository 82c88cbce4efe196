import { didYouMean } from "./options/closest.ts";
import { UsageError } from "./usage-error.ts";

/** What to tell whoever types a command that there is not. */
export function unknownCommand(name: string, commands: readonly string[]): UsageError {
  const hint = didYouMean(name, commands, (word) => word);
  return new UsageError(`there is no command ${JSON.stringify(name)}${hint || "; try: amplify-jobs --help"}`);
}
