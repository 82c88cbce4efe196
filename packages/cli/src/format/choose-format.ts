import type { outputFormats } from "../describe/output.ts";
import type { Item, Kind } from "../kinds/kind.ts";
import { UsageError } from "../usage-error.ts";
import type { View } from "../view.ts";
import type { Format, Next } from "./format.ts";

type FormatName = (typeof outputFormats)[number];

interface FormatOptions<One extends Item> {
  readonly kind: Kind<One>;
  readonly view: View;
  /** Default: a table on a terminal, JSON in a pipe or where something is looked for. */
  readonly output?: FormatName | undefined;
  readonly query?: string | undefined;
  /** Whether one item is asked for, and no list. */
  readonly single: boolean;
  /** What people are told of how to go on. */
  readonly more: (next: Next) => string;
}

/** The format that is asked for. Each library is loaded only for the format that needs it. */
export async function chooseFormat<One extends Item>(options: FormatOptions<One>): Promise<Format<One>> {
  const { kind, view, query, single, more } = options;
  const output = options.output ?? (view.live && query === undefined ? "table" : "json");
  if (query !== undefined && ["table", "csv", "tsv"].includes(output))
    throw new UsageError(`--query goes with --output json, yaml, text or ndjson, not with ${output}`);
  const find = query === undefined ? undefined : (await import("./query.ts")).createQuery(query);
  const shape = { resultKey: kind.resultKey, single };
  switch (output) {
    case "table":
      return (await import("./table.ts")).createTableFormat(kind, view, more);
    case "csv":
      return (await import("./csv.ts")).createCsvFormat(kind);
    case "tsv":
      return (await import("./csv.ts")).createTsvFormat(kind);
    case "ndjson":
      return (await import("./ndjson.ts")).createNdjsonFormat(find);
    case "text": {
      const { createDocumentFormat } = await import("./document.ts");
      const { printText, printTextResult } = await import("./text.ts");
      return createDocumentFormat(shape, find, find === undefined ? printTextResult : printText);
    }
    case "yaml": {
      const { createYamlFormat, printYaml } = await import("./yaml.ts");
      if (find === undefined) return createYamlFormat(shape);
      return (await import("./document.ts")).createDocumentFormat(shape, find, printYaml);
    }
    default: {
      const { createJsonFormat, printJson } = await import("./json.ts");
      if (find === undefined) return createJsonFormat(shape);
      return (await import("./document.ts")).createDocumentFormat(shape, find, printJson);
    }
  }
}
