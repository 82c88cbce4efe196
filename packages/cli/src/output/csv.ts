import { types } from "node:util";
import { stringify } from "csv-stringify/sync";
import { inert } from "../terminal/inert.ts";
import type { CreateFormat, Format } from "./format.ts";
import type { Cell, Item, Kind } from "./kinds/kind.ts";

/**
 * Cells as RFC 4180 has them, under a line of names. Nothing in them acts on a terminal, and one that a spreadsheet
 * would take for a formula has an apostrophe before it; a negative number is none. A text that was begun already has its line of names.
 */
export const csvFormat: CreateFormat = ({ kind, begun = false }) =>
  createCellFormat(kind, keptLines, begun, { record_delimiter: "\r\n", quoted_match: /\n/ });

/** One item a line, tabs between the cells, under a line of names; for `cut` and `awk`. No cell holds a tab or a line end. */
export const tsvFormat: CreateFormat = ({ kind, begun = false }) =>
  createCellFormat(kind, inert, begun, { delimiter: "\t", quote: false });

/** The library takes a number for one only where it is not a text. */
const escaping = {
  escape_formulas: true,
  cast: {
    string: (text: string) =>
      /^-\d+(\.\d+)?(e[+-]?\d+)?$/i.test(text) ? { value: text, escape_formulas: false } : text,
  },
} satisfies Parameters<typeof stringify>[1];

function createCellFormat<One extends Item>(
  { fields }: Kind<One>,
  clean: (text: string) => string,
  wasBegun: boolean,
  options: Parameters<typeof stringify>[1],
): Format<One> {
  const names = Object.keys(fields);
  const print = (rows: readonly (readonly string[])[]) =>
    stringify(
      rows.map((row) => [...row]),
      { ...escaping, ...options },
    );
  const toCell = (value: Cell) => {
    if (value === undefined) return "";
    return clean(types.isDate(value) ? value.toISOString() : String(value));
  };
  let begun = wasBegun;
  const header = () => (begun ? [] : [names]);
  return {
    page(items) {
      const rows = [
        ...header(),
        ...items.map((item) => Object.values(fields).map((read) => toCell(read(item)))),
      ];
      begun = true;
      return print(rows);
    },
    end: () => print(header()),
  };
}

function keptLines(text: string): string {
  return text
    .split(/\r\n|[\r\n\u0085\u2028\u2029]/)
    .map(inert)
    .join("\n")
    .trim();
}
