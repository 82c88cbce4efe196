import { toAscii } from "../terminal/charset.ts";
import { blanks, cut, widthOf } from "../terminal/cut.ts";
import { inert } from "../terminal/inert.ts";
import { createPaint, type Color } from "../terminal/paint.ts";
import type { View } from "../terminal/view.ts";
import type { CreateFormat, Format, Next } from "./format.ts";
import type { Column, Tabular } from "./kinds/kind.ts";
import { placeOf } from "./place.ts";

const gap = "  ";

/** A narrow table for people: one line an item, cut to the width of the terminal. Nothing in a cell acts on that. `above` is told once. */
export function createTableFormat<One>(
  kind: Tabular<One>,
  view: View,
  more: (next: Next) => string,
  above: (first: One) => string | undefined = () => undefined,
): Format<One> {
  const { width = Infinity, color, ascii } = view;
  const spell = ascii ? toAscii : (text: string) => text;
  const paint = createPaint(color);
  const columns = kind.columns(view).filter(({ from = 0 }) => width >= from);
  let widths: readonly number[] | undefined;

  function line(
    cells: readonly string[],
    fitted: readonly number[],
    colorOf: (of: Column<One>) => Color | undefined,
  ) {
    const shown = columns.flatMap((column, at) => {
      const room = fitted[at] ?? 0;
      if (room === 0) return [];
      const text = cut(cells[at] ?? "", room);
      const painted = paint(colorOf(column), text);
      if (column.align === "right") return blanks(text, room) + painted;
      const isLast = at === columns.length - 1;
      return painted + (isLast ? "" : blanks(text, room));
    });
    return `${shown.join(gap).trimEnd()}\n`;
  }

  function heading(first: One | undefined): string {
    const text = first === undefined ? undefined : above(first);
    return text === undefined ? "" : `${paint("gray", cut(inert(text), width))}\n`;
  }

  return {
    page(items) {
      if (items.length === 0) return "";
      const rows = items.map((item) => columns.map(({ cell }) => inert(cell(item))));
      const begun = widths !== undefined;
      widths ??= fit(columns, rows, width);
      const fitted = width === Infinity ? widths.map((one, at) => Math.max(one, widest(rows, at))) : widths;
      const titles = line(
        columns.map(({ title }) => title),
        fitted,
        () => "bold",
      );
      const head = begun ? "" : heading(items[0]) + titles;
      const lines = rows.map((row, at) => line(row, fitted, ({ color: of }) => of?.(items[at] as One)));
      return spell(head + lines.join(""));
    },
    end(next) {
      const nothing = widths === undefined ? `No ${kind.noun}.\n` : "";
      return next === undefined ? nothing : `${nothing}${more(next)}`;
    },
  };
}

/** A person is told whose list it is. */
export const tableFormat: CreateFormat = ({ kind, view, more, list }) =>
  createTableFormat(kind, view, more, (first) =>
    view.live && list !== undefined ? placeOf(list, kind.arnOf(first)) : undefined,
  );

/**
 * As wide as the first page needs, within the bounds of each column; the last one takes what is left. One that has not even
 * half of the room that it needs at least is left out.
 */
function fit<One>(columns: readonly Column<One>[], rows: readonly string[][], width: number): number[] {
  let left = width;
  return columns.map(({ width: [least, most], keep }, at) => {
    const isRest = width !== Infinity && at === columns.length - 1;
    const wanted = isRest ? left : Math.min(most, Math.max(least, widest(rows, at)));
    if (left < least / 2 && !keep) return 0;
    const fitted = keep ? Math.max(least, Math.min(wanted, left)) : Math.min(wanted, left);
    left -= fitted + gap.length;
    return fitted;
  });
}

function widest(rows: readonly string[][], at: number): number {
  return rows.reduce((most, row) => Math.max(most, widthOf(row[at] ?? "")), 0);
}
