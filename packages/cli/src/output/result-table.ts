import { widthOf } from "../terminal/cut.ts";
import { createPaint } from "../terminal/paint.ts";
import type { View } from "../terminal/view.ts";
import { sectionsOf, type Section } from "./result-sections.ts";

/** Blanks beside a cell on both sides. */
const padding = 4;
/** The edges of a table, left and right. */
const edges = 2;
/** Characters on a line where nobody says. */
const usualWidth = 80;

/**
 * What a query has found, as the AWS CLI draws it: boxes below each other, what is nested between the edges of what holds it.
 * A single row with names that makes the table wider than the terminal stands upright, a line for each name. Nothing is cut.
 */
export function drawResult(title: string, value: unknown, { width, live, color }: View): string {
  const lying = sectionsOf(title, value);
  if (lying.length === 0) return "";
  const most = width ?? (live ? Infinity : usualWidth);
  const sections = widest(lying) > most ? lying.map(upright) : lying;
  const whole = widest(sections);
  const bold = (text: string) => createPaint(color)("bold", text);
  return [
    "-".repeat(whole),
    ...sections.flatMap((section) => {
      const edge = "|".repeat(section.level);
      return draw(section, whole - 2 * section.level, bold).map((line) => edge + line + edge);
    }),
    "",
  ].join("\n");
}

function upright(section: Section): Section {
  const { names = [], rows } = section;
  const [row = []] = rows;
  if (names.length === 0 || rows.length !== 1) return section;
  return { ...section, names: undefined, rows: names.map((name, at) => [name, row[at] ?? ""]) };
}

function widest(sections: readonly Section[]): number {
  return sections.reduce((most, section) => Math.max(most, naturalWidth(section)), 0);
}

function naturalWidth(section: Section): number {
  const columns = columnWidths(section).reduce((sum, width) => sum + width, 0);
  return Math.max(columns, widthOf(section.title)) + edges + 2 * section.level;
}

/** Of each column, with the blanks beside its widest cell. */
function columnWidths({ names, rows }: Section): number[] {
  const widths: number[] = [];
  for (const row of names === undefined ? rows : [names, ...rows])
    for (const [at, cell] of row.entries()) widths[at] = Math.max(widths[at] ?? 0, widthOf(cell) + padding);
  return widths;
}

function draw(section: Section, width: number, bold: (text: string) => string): string[] {
  const { title, names, rows } = section;
  const top = centered(title, width, "|", bold);
  if (names === undefined && rows.length === 0) return [top, rule([width])];
  const widths = stretched(columnWidths(section), width);
  // A row without cells has no line either.
  if (widths.length === 0) return [top];
  const between = rule(widths);
  const heads = names?.map((name, at) => centered(name, widths[at] ?? 0, at === 0 ? "|" : "", bold));
  return [
    top,
    between,
    ...(heads === undefined ? [] : [heads.join(""), between]),
    ...rows.map((row) => row.map((cell, at) => aligned(cell, widths[at] ?? 0, at === 0 ? "|" : "")).join("")),
    between,
  ];
}

/** Columns that fill the width together, each with its right edge, and the first with the left one. */
function stretched(widths: readonly number[], width: number): number[] {
  const factor = width / widths.reduce((sum, one) => sum + one, 0);
  const rounded = widths.map((one) => roundEven(one * factor));
  const missing = width - rounded.reduce((sum, one) => sum + one, 0);
  // What is too much is taken from the first ones; what is missing is given to the last ones.
  return rounded.map((one, at) => {
    if (missing < 0) return at < -missing ? one - 1 : one;
    return at >= rounded.length - missing ? one + 1 : one;
  });
}

/** To the nearest whole number, halves to the even one, as Python rounds. */
function roundEven(number: number): number {
  const floor = Math.floor(number);
  return number - floor === 0.5 ? floor + (floor % 2) : Math.round(number);
}

function rule(widths: readonly number[]): string {
  return widths
    .map((width, at) => `${at === 0 ? "+" : ""}${"-".repeat(width - (at === 0 ? 2 : 1))}+`)
    .join("");
}

function centered(text: string, width: number, edge: string, bold: (text: string) => string): string {
  const before = Math.max(0, Math.floor(width / 2) - Math.floor(widthOf(text) / 2) - 1);
  return `${edge}${" ".repeat(before)}${bold(text)}${filling(before + widthOf(text) + edge.length, width)}|`;
}

function aligned(text: string, width: number, edge: string): string {
  const long = widthOf(text) + edge.length;
  // What has no room for two blanks before it has none.
  const before = long + 2 < width ? 2 : 0;
  return `${edge}${" ".repeat(before)}${text}${filling(before + long, width)}|`;
}

/** Blanks from a place up to the right edge. */
function filling(from: number, width: number): string {
  return " ".repeat(Math.max(0, width - 1 - from));
}
