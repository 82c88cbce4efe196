import { blank } from "../values/blank.ts";
import { readJson } from "./read-json.ts";

const blanksBefore = new RegExp(`^${blank}+`);

/**
 * What stands in quotes, quotes included: a text in single ones, a name in double ones, JSON in backticks. What is no JSON in backticks is a text,
 * as the AWS documents write it (`RUNNING`). `undefined` where it cannot be read.
 */
export function readLiteral(quoted: string): { readonly value: unknown } | undefined {
  const inner = quoted.slice(1, -1);
  if (quoted.startsWith("'")) return { value: inner.replaceAll(String.raw`\'`, "'") };
  if (quoted.startsWith('"')) return readJson(quoted);
  const json = inner.replaceAll("\\`", "`");
  return readJson(json) ?? readJson(`"${json.replace(blanksBefore, "")}"`);
}
