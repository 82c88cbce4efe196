import { UsageError } from "../terminal/usage-error.ts";
import type { Given } from "./command.ts";
import type { OptionTable } from "./option.ts";

/** What to tell whoever types a word where none is taken: what it may have been meant for, of the options that the command has. */
export function unexpectedArgument(word: string, table: OptionTable, given: Given): UsageError {
  const shown = JSON.stringify(word);
  const isApp = table["branch-name"] === undefined || /^d[a-z0-9]{8,}$/.test(word);
  const name = [isApp ? "app-id" : "branch-name"].find(
    (one) => table[one] !== undefined && given[one] === undefined,
  );
  const plain = /^[\w./@-]+$/.test(word) && !/^\d+$/.test(word);
  const hint = name === undefined || !plain ? "" : `; did you mean --${name} ${word}?`;
  return new UsageError(`unexpected argument ${shown}${hint}`);
}
