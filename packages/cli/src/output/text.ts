import { inert } from "../terminal/inert.ts";
import { createDocumentFormat } from "./document.ts";
import type { DocumentFormat } from "./format.ts";

type Members = Readonly<Record<string, unknown>>;

/**
 * The text of the AWS CLI: values with tabs between them, members in the order of their names, one line each for the
 * objects of a list, with its name before them. Nothing is `None`. A line stays one, whatever a text holds.
 */
function printText(value: unknown): string {
  return lines(value, undefined, undefined)
    .map((cells) => `${cells.join("\t")}\n`)
    .join("");
}

/** A whole result: its own token stands on a line of its own, the last one. */
function printTextResult(result: unknown): string {
  if (!isObject(result) || !Object.hasOwn(result, "NextToken")) return printText(result);
  const { NextToken, ...rest } = result;
  return printText(rest) + printText({ NextToken: { NextToken } });
}

function lines(value: unknown, name: string | undefined, columns: readonly string[] | undefined): string[][] {
  const label = name === undefined ? [] : [name.toUpperCase()];
  if (Array.isArray(value)) return linesOfList(value, label, name);
  if (!isObject(value)) return [[...label, cell(value)]];
  const members = Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : 1));
  const scalars = columns ?? members.filter(([, inner]) => isScalar(inner)).map(([key]) => key);
  const row = scalars.map((key) => (Object.hasOwn(value, key) ? cell(value[key]) : ""));
  const nested = members
    .filter(([, inner]) => !isScalar(inner))
    .flatMap(([key, inner]) => lines(inner, key, undefined));
  return [...(row.length > 0 ? [[...label, ...row]] : []), ...nested];
}

function linesOfList(
  list: readonly unknown[],
  label: readonly string[],
  name: string | undefined,
): string[][] {
  const scalars = list.filter(isScalar);
  const nested = list.filter((element) => !isScalar(element));
  // The lines of one list have the same columns, so that they stand below each other.
  const columns = new Set(
    nested
      .filter(isObject)
      .flatMap((element) => Object.keys(element).filter((key) => isScalar(element[key]))),
  );
  const sorted = [...columns].toSorted();
  return [
    ...(scalars.length > 0 ? [[...label, ...scalars.map(cell)]] : []),
    ...nested.flatMap((element) => lines(element, name, isObject(element) ? sorted : undefined)),
  ];
}

function isObject(value: unknown): value is Members {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isScalar(value: unknown): boolean {
  return typeof value !== "object" || value === null;
}

function cell(value: unknown): string {
  if (value === null || value === undefined) return "None";
  if (typeof value === "boolean") return value ? "True" : "False";
  return inert(typeof value === "string" ? value : JSON.stringify(value));
}

export const textFormat: DocumentFormat = {
  print: printText,
  list: (shape) => createDocumentFormat(shape, undefined, printTextResult),
};
