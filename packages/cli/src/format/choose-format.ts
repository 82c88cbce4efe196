import type { Terminal } from "../terminal.ts";
import type { Format } from "./format.ts";
import { createJsonFormat } from "./json.ts";
import { createNdjsonFormat } from "./ndjson.ts";

export type FormatName = "table" | "json" | "ndjson";

/** Characters on a line where no terminal says how many there are. */
const defaultWidth = 100;

/** The format that is asked for; a table on a terminal, and JSON in a pipe, when none is. */
export async function chooseFormat(
  name: FormatName | undefined,
  { stdout, env }: Pick<Terminal, "stdout" | "env">,
  goOn: (nextToken: string) => string,
): Promise<Format> {
  const chosen = name ?? (stdout.isTTY === true ? "table" : "json");
  if (chosen === "ndjson") return createNdjsonFormat();
  if (chosen === "json") return createJsonFormat();
  // Only a table needs the library behind it.
  const { createTableFormat } = await import("./table.ts");
  const width = stdout.columns || defaultWidth;
  return createTableFormat({
    width,
    timeZone: zoneOf(env["TZ"]),
    more: (nextToken) => `\nMore jobs: ${goOn(nextToken)}\n`,
  });
}

/** A zone that can be shown; undefined leaves it to the system, which knows more forms of `TZ`. */
function zoneOf(name: string | undefined): string | undefined {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: name }).resolvedOptions().timeZone;
  } catch {
    return undefined;
  }
}
