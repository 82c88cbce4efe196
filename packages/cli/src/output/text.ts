import { createDocumentFormat } from "./document.ts";
import type { DocumentFormat } from "./format.ts";
import { isObject, isScalar, printScalar } from "./scalar.ts";

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
  if (!isObject(value)) return [[...label, printScalar(value)]];
  const members = Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : 1));
  const scalars = columns ?? members.filter(([, inner]) => isScalar(inner)).map(([key]) => key);
  const row = scalars.map((key) => (Object.hasOwn(value, key) ? printScalar(value[key]) : ""));
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
  const objects = list.filter(isObject);
  if (objects.length > 0) {
    // The lines of one list have the same columns, so that they stand below each other.
    const columns = new Set(
      objects.flatMap((object) => Object.keys(object).filter((key) => isScalar(object[key]))),
    );
    const sorted = [...columns].toSorted();
    return list.flatMap((element) =>
      isScalar(element)
        ? [[printScalar(element)]]
        : lines(element, name, isObject(element) ? sorted : undefined),
    );
  }
  const scalars = list.filter(isScalar).map(printScalar);
  const row = scalars.length > 0 ? [scalars] : [];
  return [
    // With a name before them they stand on a line each.
    ...(label.length === 0 ? row : scalars.map((text) => [...label, text])),
    ...list.filter((element) => !isScalar(element)).flatMap((element) => lines(element, name, undefined)),
  ];
}

export const textFormat: DocumentFormat = {
  print: printText,
  list: (shape) => createDocumentFormat(shape, undefined, printTextResult),
};
