import { blank } from "../values/blank.ts";
import { readJson } from "./read-json.ts";

const blanksBefore = new RegExp(`^${blank}+`);

/**
 * Reads a quoted token: a string in single quotes, a name in double quotes, or JSON in backticks. In backticks, what is not JSON is
 * a string, as in the AWS documentation (`RUNNING`). `undefined` if it cannot be read.
 */
export function readLiteral(quoted: string): { readonly value: unknown } | undefined {
  const inner = quoted.slice(1, -1);
  if (quoted.startsWith("'")) return { value: inner.replaceAll(String.raw`\'`, "'") };
  if (quoted.startsWith('"')) return readJson(quoted);
  const json = inner.replaceAll("\\`", "`");
  return readJson(json) ?? readJson(`"${json.replace(blanksBefore, "")}"`);
}
