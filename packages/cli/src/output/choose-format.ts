import { UsageError } from "../terminal/usage-error.ts";
import type { View } from "../terminal/view.ts";
import { createDocumentFormat } from "./document.ts";
import { either } from "./either.ts";
import type { Find, Format, FormatRequest } from "./format.ts";
import { formatNames, formats, usualFormats, type FormatEntry, type FormatName } from "./formats.ts";
import type { Item } from "./kinds/kind.ts";

type Usual = (typeof usualFormats)[keyof typeof usualFormats];

/**
 * The name of the format that is asked for; else a table on a terminal, and JSON in a pipe or where something is looked for.
 *
 * @throws {UsageError} if a query, or a choice of columns, does not go with it.
 */
export function chooseFormat<Name extends FormatName>(
  {
    output,
    query,
    columns,
  }: {
    readonly output?: Name | undefined;
    readonly query?: string | undefined;
    readonly columns?: readonly string[] | undefined;
  },
  { live }: Pick<View, "live">,
  names: readonly (Name | Usual)[],
): Name | Usual {
  const name = output ?? usualFormats[live && query === undefined ? "on a terminal" : "in a pipe"];
  if (query !== undefined && !formats[name].takesQuery) {
    const taking = formatNames.filter(
      (one) => formats[one].takesQuery && names.some((known) => known === one),
    );
    throw new UsageError(`--query goes with --output ${either(taking)}, not with ${name}`);
  }
  if (columns !== undefined && !formats[name].hasColumns && output === undefined)
    throw new UsageError(
      `in a pipe the format is ${name}, which has no --columns: add --output table, csv or tsv`,
    );
  if (columns !== undefined && !formats[name].hasColumns)
    throw new UsageError(
      `--columns goes with --output ${either(formatNames.filter((one) => formats[one].hasColumns))}, not with ${name}`,
    );
  return name;
}

/** Finds what a JMESPath expression names. The library is loaded only where there is one. */
export async function loadFind(query: string | undefined): Promise<Find | undefined> {
  return query === undefined ? undefined : (await import("./query.ts")).createQuery(query);
}

/** A format for one list; `single` where one item is asked for, and no list. */
export async function loadFormat<One extends Item>(
  name: FormatName,
  request: FormatRequest<One> & { readonly single: boolean },
): Promise<Format<One>> {
  const entry: FormatEntry = formats[name];
  const { kind, single, find, view } = request;
  const shape = { resultKey: kind.resultKey, single };
  if (entry.layout === "table" && find !== undefined) {
    const { drawResult } = await import("./result-table.ts");
    return createDocumentFormat(shape, find, (found) => drawResult(kind.operation, found, view));
  }
  if (entry.layout !== "document") return (await entry.load())(request);
  const { print, list } = await entry.load();
  return find === undefined ? list(shape) : createDocumentFormat(shape, find, print);
}
