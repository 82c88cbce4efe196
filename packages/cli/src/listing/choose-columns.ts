import { types } from "node:util";
import { didYouMean } from "../command-line/closest.ts";
import { UsageError } from "../terminal/usage-error.ts";
import type { View } from "../terminal/view.ts";
import type { Cell, Column, Item, Kind } from "../output/kinds/kind.ts";

/**
 * The same kind of things with these columns in this order, in a table and in lines of cells. A column is named by its title or by its
 * field.
 *
 * @throws {UsageError} if there is no such column.
 */
export function chooseColumns<One extends Item>(
  kind: Kind<One>,
  names: readonly string[],
  view: View,
): Kind<One> {
  const columns = kind.columns(view);
  const chosen = names.map((name) => findColumn(kind, columns, name));
  const read = (field: string) => kind.fields[field] ?? (() => undefined);
  return {
    ...kind,
    fields: Object.fromEntries(chosen.map(({ field }) => [field, read(field)])),
    // Who names a column wants it on any terminal.
    columns: (current) => {
      const known = kind.columns(current);
      return chosen.map(({ field }) => ({
        ...(known.find((one) => one.field === field) ?? plainColumn(field, read(field))),
        from: 0,
        keep: true,
      }));
    },
  };
}

function findColumn<One extends Item>(
  { noun, fields }: Kind<One>,
  columns: readonly Column<One>[],
  name: string,
): { readonly field: string } {
  const wanted = name.toLowerCase();
  const column = columns.find(({ title }) => nameOf(title) === wanted);
  const field = column?.field ?? Object.keys(fields).find((one) => one.toLowerCase() === wanted);
  if (field !== undefined) return { field };
  const known = [...new Set([...columns.map(({ title }) => nameOf(title)), ...Object.keys(fields)])];
  throw new UsageError(
    `--columns: ${noun} have no column ${JSON.stringify(name)}${didYouMean(wanted, known, (one) => one) || `: there are ${known.join(", ")}`}`,
  );
}

/** As one writes a title in lower case: `newest-job`. */
function nameOf(title: string): string {
  return title.toLowerCase().replaceAll(" ", "-");
}

function plainColumn<One>(field: string, read: (item: One) => Cell): Column<One> {
  const cell = (item: One) => {
    const value = read(item);
    return value === undefined ? "" : types.isDate(value) ? value.toISOString() : String(value);
  };
  return { title: field.toUpperCase(), field, width: [field.length, 40], cell };
}
