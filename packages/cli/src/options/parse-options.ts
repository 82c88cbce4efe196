import { z } from "zod";
import { UsageError } from "../usage-error.ts";
import { didYouMean } from "./closest.ts";
import type { CommandDescription, Operand, OptionsOf, OptionTable } from "./option.ts";
import { readArgs, type Given } from "./read-args.ts";
import * as schemas from "./schemas.ts";

/** What a command line says: its options as they are meant, and as they were typed. */
export interface Parsed<Options> {
  readonly options: Options;
  /** Without what came from the environment. */
  readonly given: Given;
  /** The word that is no option; empty for a command that takes none. */
  readonly operand: string;
}

/**
 * Reads `--name value`, `--name=value` and flags by the table of a command; what is not given comes from the environment. Of an
 * option that is given twice the last value counts; a list is added to.
 *
 * @throws {UsageError} for an option the table does not have, or a value it refuses.
 */
export function parseCommand<Table extends OptionTable>(
  args: readonly string[],
  { options: table, operand }: Pick<CommandDescription<Table>, "options" | "operand">,
  env: Readonly<Record<string, string | undefined>>,
): Parsed<OptionsOf<Table>> {
  const entries = Object.entries(table);
  const flags = entries.filter(([, { value }]) => value === undefined).map(([name]) => name);
  const lists = entries.filter(([, { value }]) => value === "<list>").map(([name]) => name);
  const { given, operands } = readArgs(args, Object.keys(table), flags, lists);
  const fromEnv = entries.flatMap(([name, { env: variable }]) => {
    const text = variable === undefined ? undefined : env[variable];
    return given[name] === undefined && text ? [[name, text, variable] as const] : [];
  });
  const variables = new Map(fromEnv.map(([name, , variable]) => [name, variable]));
  const values = { ...given, ...Object.fromEntries(fromEnv) };
  // The schema is made of the table that the type is made of.
  const options = check(
    values,
    schemaOf(table),
    (name) => variables.get(name) ?? `--${name}`,
  ) as OptionsOf<Table>;
  return {
    options,
    given: Object.fromEntries(Object.keys(table).map((name) => [name, given[name]])),
    operand: readOperand(operands, operand),
  };
}

const made = new WeakMap<OptionTable, z.ZodObject>();

/** Made once for each table: that takes longer than to read a command line by it. */
function schemaOf(table: OptionTable): z.ZodObject {
  const known = made.get(table);
  if (known !== undefined) return known;
  const schema = z.object(
    Object.fromEntries(
      Object.entries(table).map(([name, option]) => [name, option.schema(schemas).optional()]),
    ),
  );
  made.set(table, schema);
  return schema;
}

/**
 * Reads options by a schema whose keys are their names; none is a flag, and these are lists.
 *
 * @throws {UsageError} for an option the schema does not know, or a value it refuses.
 */
export function parseOptions<Schema extends z.ZodObject>(
  args: readonly string[],
  schema: Schema,
  lists: readonly string[] = [],
): z.infer<Schema> {
  const { given, operands } = readArgs(args, Object.keys(schema.shape), [], lists);
  readOperand(operands, undefined);
  return check(given, schema, (name) => `--${name}`);
}

function check<Schema extends z.ZodObject>(
  values: unknown,
  schema: Schema,
  nameOf: (option: string) => string,
): z.infer<Schema> {
  const result = schema.safeParse(values, { reportInput: true });
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  throw new UsageError(
    issue === undefined ? "the options are wrong" : `${nameOf(String(issue.path[0]))}: ${issue.message}`,
  );
}

function readOperand(operands: readonly string[], operand: Operand | undefined): string {
  const [word, extra] = operands;
  const unexpected = operand === undefined ? word : extra;
  if (unexpected !== undefined) throw new UsageError(`unexpected argument ${JSON.stringify(unexpected)}`);
  if (operand === undefined) return "";
  const { value, words = [] } = operand;
  if (!word)
    throw new UsageError(`${value} is missing${words.length > 0 ? `: one of ${words.join(", ")}` : ""}`);
  if (words.length > 0 && !words.includes(word))
    throw new UsageError(
      `expected ${words.join(", ")}, got ${JSON.stringify(word)}${didYouMean(word, words, (one) => one)}`,
    );
  return word;
}
