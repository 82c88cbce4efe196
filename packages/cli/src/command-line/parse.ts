import * as z from "zod";
import { UsageError } from "../terminal/usage-error.ts";
import { didYouMean } from "./closest.ts";
import type { Command, CommandLine, Given, Operand } from "./command.ts";
import { checkConflicts } from "./conflicts.ts";
import type { OptionsOf, OptionTable } from "./option.ts";
import { readArgs } from "./read-args.ts";
import * as schemas from "./schemas.ts";
import { unexpectedArgument } from "./unexpected-argument.ts";

/**
 * Reads `--name value`, `--name=value` and flags by the table of a command; what is not given comes from the environment.
 *
 * @throws {UsageError} for an option the table does not have, a value it refuses, or options that contradict each other.
 */
export function parseCommandLine<Table extends OptionTable>(
  args: readonly string[],
  { options: table, operand }: Pick<Command<Table>, "options" | "operand">,
  env: Readonly<Record<string, string | undefined>>,
): CommandLine<OptionsOf<Table>> {
  const { given: named, operands } = readArgs(args, table);
  const word = readOperand(operands, operand, table, named);
  const { shortFor } = operand ?? {};
  const given = { ...named, ...longForm(word, shortFor, named) };
  const values: Record<string, string | true | undefined> = { ...given };
  /** Where a value comes from, if not from its option. */
  const sources = new Map<string, string>();
  if (operand && shortFor !== undefined && word !== undefined) sources.set(shortFor, operand.value);
  for (const [name, option] of Object.entries(table)) {
    const variable = option.kind === "flag" ? undefined : option.env;
    if (given[name] !== undefined || variable === undefined || !env[variable]) continue;
    values[name] = env[variable];
    sources.set(name, variable);
  }
  const result = schemaOf(table).safeParse(values, { reportInput: true });
  if (!result.success) {
    const [issue] = result.error.issues;
    const name = String(issue?.path[0]);
    throw new UsageError(`${sources.get(name) ?? `--${name}`}: ${issue?.message}`);
  }
  checkConflicts(table, given);
  return {
    // The schema is made of the table that the type is made of.
    options: result.data as OptionsOf<Table>,
    given: Object.fromEntries(Object.keys(table).map((name) => [name, given[name]])),
    operand: (shortFor === undefined && word) || "",
  };
}

const made = new WeakMap<OptionTable, z.ZodObject>();

/** Made once for each table: that takes longer than to read a command line by it. */
function schemaOf(table: OptionTable): z.ZodObject {
  const known = made.get(table);
  if (known !== undefined) return known;
  const members = Object.entries(table).map(([name, option]) => {
    const schema = option.kind === "flag" ? z.literal(true) : option.schema(schemas);
    return [name, schema.optional()] as const;
  });
  const schema = z.object(Object.fromEntries(members));
  made.set(table, schema);
  return schema;
}

function readOperand(
  operands: readonly string[],
  operand: Operand | undefined,
  table: OptionTable,
  named: Given,
): string | undefined {
  const [word, extra] = operands;
  const unexpected = operand === undefined ? word : extra;
  if (unexpected !== undefined) throw unexpectedArgument(unexpected, table, named);
  if (operand === undefined || operand.shortFor !== undefined) return word;
  const { value, words = [] } = operand;
  if (!word)
    throw new UsageError(`${value} is missing${words.length > 0 ? `: one of ${words.join(", ")}` : ""}`);
  if (words.length > 0 && !words.includes(word))
    throw new UsageError(
      `expected ${words.join(", ")}, got ${JSON.stringify(word)}${didYouMean(word, words, (one) => one)}`,
    );
  return word;
}

/** The option that a word is short for, as if that had been given. */
function longForm(word: string | undefined, option: string | undefined, named: Given): Given {
  if (word === undefined || option === undefined) return {};
  if (named[option] !== undefined)
    throw new UsageError(
      `${JSON.stringify(word)} is short for --${option}, which is given, too; leave one of them out`,
    );
  return { [option]: word };
}
