import { asList } from "../../as-list.ts";
import { readConvention } from "../convention.ts";
import type { Exception } from "../exception.ts";
import { modelOf } from "../model-of.ts";
import type { OperationShape } from "../operation-shape.ts";
import type { PaginatorModel } from "../paginator-model.ts";
import { version, type DescribedShape } from "./botocore-models.ts";

/** The source of the module of exceptions: all in botocore's models that does not follow the convention. */
export function writeExceptions(operations: readonly DescribedShape[]): string {
  const lines = new Map<string, string[]>();
  for (const { shape, model } of operations) {
    const exception = exceptionOf(shape, model);
    if (Object.keys(exception).length === 0) continue;
    const line = property(4, shape.operation, exception);
    lines.set(shape.service, [...(lines.get(shape.service) ?? []), line]);
  }
  const services = [...lines].toSorted(([one], [other]) => (one < other ? -1 : 1));
  return [
    'import type { Exceptions } from "./exception.ts";',
    "",
    `/** Written by \`pnpm models\` from the paginator models of botocore ${version} (Apache-2.0). What is not here follows the convention. */`,
    "export const exceptions: Exceptions = {",
    ...services.flatMap(([service, written]) => [`  ${service}: {`, ...written.toSorted(), "  },"]),
    "};",
    "",
  ].join("\n");
}

/** The members in which a model differs from what the convention says. */
function exceptionOf(shape: OperationShape, model: PaginatorModel): Exception {
  const { token, next, items, size, more } = readConvention(shape);
  const members = Object.values(shape.output);
  // The convention looks into a structure that is the only member, but the description does not show what it holds.
  const hidden = members.length === 1 && members[0] === "structure";
  const words: Exception = {
    ...(!same(model.input_token, token) && { token: plain(model.input_token) }),
    ...(!same(model.output_token, next) && { next: plain(model.output_token) }),
    ...(!same(model.result_key, items) && { items: plain(model.result_key) }),
    ...(model.limit_key !== size && { size: model.limit_key ?? "" }),
    ...((hidden || model.more_results !== more) && { more: model.more_results ?? "" }),
  };
  const keep = model.non_aggregate_keys ?? [];
  const kept = modelOf(shape, words).non_aggregate_keys ?? [];
  return same(keep.toSorted(), kept.toSorted()) ? words : { ...words, keep };
}

function plain(names: string | readonly string[]): string | readonly string[] {
  const [only = "", ...others] = asList(names);
  return others.length === 0 ? only : names;
}

function same(one: string | readonly string[], other: string | readonly string[] = []): boolean {
  return JSON.stringify(asList(one)) === JSON.stringify(asList(other));
}

/** A property as the formatter writes it: on one line if it fits. */
function property(indent: number, name: string, value: unknown): string {
  const start = `${" ".repeat(indent)}${name}: `;
  const line = `${start}${inline(value)},`;
  if (line.length <= 110) return line;
  const [open, close] = Array.isArray(value) ? "[]" : "{}";
  const inner = Array.isArray(value)
    ? value.map((one) => `${" ".repeat(indent + 2)}${inline(one)},`)
    : Object.entries(value as object).map(([word, says]) => property(indent + 2, word, says));
  return [`${start}${open}`, ...inner, `${" ".repeat(indent)}${close},`].join("\n");
}

function inline(value: unknown): string {
  if (typeof value === "string") return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(inline).join(", ")}]`;
  const words = Object.entries(value as object).map(([word, says]) => `${word}: ${inline(says)}`);
  return `{ ${words.join(", ")} }`;
}
