import { parseArgs } from "node:util";
import type { z } from "zod";
import { UsageError } from "../usage-error.ts";

/**
 * Reads `--name value` and `--name=value` by a schema whose keys are the option names.
 *
 * @throws {UsageError} for an option the schema does not know, or a value it refuses.
 */
export function parseOptions<Schema extends z.ZodObject>(
  args: readonly string[],
  schema: Schema,
): z.infer<Schema> {
  const result = schema.safeParse(readArgs(args, Object.keys(schema.shape)), { reportInput: true });
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  throw new UsageError(
    issue === undefined ? "the options are wrong" : `--${issue.path.join(".")}: ${issue.message}`,
  );
}

function readArgs(args: readonly string[], names: readonly string[]): Record<string, unknown> {
  const options = Object.fromEntries(names.map((name) => [name, { type: "string" as const }]));
  const { tokens } = parseArgs({ args: joinValues(args, names), options, strict: false, tokens: true });
  const values: Record<string, unknown> = {};
  for (const token of tokens) {
    if (token.kind === "positional")
      throw new UsageError(`unexpected argument ${JSON.stringify(token.value)}`);
    if (token.kind === "option-terminator") throw new UsageError('unexpected argument "--"');
    if (!names.includes(token.name)) throw new UsageError(`unknown option ${token.rawName}`);
    if (token.value === undefined) throw new UsageError(`${token.rawName} needs a value`);
    values[token.name] = token.value;
  }
  return values;
}

/** The word after an option is its value, also when it begins with a dash, as a negative number does. */
function joinValues(args: readonly string[], names: readonly string[]): string[] {
  const joined: string[] = [];
  for (let at = 0; at < args.length; at++) {
    const word = args[at] ?? "";
    const value = args[at + 1];
    const takesValue = word.startsWith("--") && names.includes(word.slice(2)) && value !== undefined;
    if (takesValue) at++;
    joined.push(takesValue ? `${word}=${value}` : word);
  }
  return joined;
}
