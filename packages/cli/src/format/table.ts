import type { Column, Item, Kind } from "../kinds/kind.ts";
import { createPaint, type Color } from "../paint.ts";
import type { View } from "../view.ts";
import { blanks, cut, widthOf } from "./cut.ts";
import type { Format, Next } from "./format.ts";

const gap = "  ";

/** A narrow table for people: one line an item, cut to the width of the terminal. */
export function createTableFormat<One extends Item>(
  kind: Kind<One>,
  view: View,
  more: (next: Next) => string,
): Format<One> {
  const { width = Infinity, color } = view;
  const paint = createPaint(color);
  const columns = kind.columns(view).filter(({ from = 0 }) => width >= from);
  let widths: readonly number[] | undefined;

  function line(
    cells: readonly string[],
    fitted: readonly number[],
    colorOf: (of: Column<One>) => Color | undefined,
  ) {
    const shown = columns.map((column, at) => {
      const text = cut(cells[at] ?? "", fitted[at] ?? 0);
      const isLast = at === columns.length - 1;
      return paint(colorOf(column), text) + (isLast ? "" : blanks(text, fitted[at] ?? 0));
    });
    return `${shown.join(gap).trimEnd()}\n`;
  }

  return {
    forPeople: view.live,
    page(items) {
      if (items.length === 0) return "";
      const rows = items.map((item) => columns.map(({ cell }) => cell(item)));
      const begun = widths !== undefined;
      widths ??= fit(columns, rows, width);
      const fitted = width === Infinity ? widths.map((one, at) => Math.max(one, widest(rows, at))) : widths;
      const titles = begun
        ? ""
        : line(
            columns.map(({ title }) => title),
            fitted,
            () => "bold",
          );
      return (
        titles + rows.map((row, at) => line(row, fitted, ({ color: of }) => of?.(items[at] as One))).join("")
      );
    },
    end(next) {
      const nothing = widths === undefined ? `No ${kind.noun}.\n` : "";
      return next === undefined ? nothing : `${nothing}${more(next)}`;
    },
  };
}

/** As wide as the first page needs, within the bounds of each column; the last one takes what is left. */
function fit<One>(columns: readonly Column<One>[], rows: readonly string[][], width: number): number[] {
  const wanted = columns.map(({ width: [least, most] }, at) =>
    Math.min(most, Math.max(least, widest(rows, at))),
  );
  if (width === Infinity) return wanted;
  const used = wanted.slice(0, -1).reduce((sum, one) => sum + one + gap.length, 0);
  const [least = 0] = columns.at(-1)?.width ?? [];
  return [...wanted.slice(0, -1), Math.max(least, width - used)];
}

function widest(rows: readonly string[][], at: number): number {
  return Math.max(0, ...rows.map((row) => widthOf(row[at] ?? "")));
}
