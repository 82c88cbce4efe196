/** Writes JSON with the bytes of Python's `json.dumps`: `", "` and `": "` between, everything outside printable ASCII escaped. */
export function writePythonJson(value: unknown): string {
  if (value === null || value === undefined) return "null";
  if (typeof value === "string") return writeString(value);
  if (typeof value === "boolean" || typeof value === "bigint") return String(value);
  if (typeof value === "number") return writeNumber(value);
  if (Array.isArray(value)) return `[${value.map(writePythonJson).join(", ")}]`;
  if (typeof value === "object") {
    const members = Object.entries(value).map(
      ([key, member]) => `${writeString(key)}: ${writePythonJson(member)}`,
    );
    return `{${members.join(", ")}}`;
  }
  throw new TypeError(`A page token holds a ${typeof value}, which JSON cannot.`);
}

/**
 * Reads JSON as Python's `json.loads` does. `undefined` when it is no JSON.
 *
 * @throws {RangeError} for a number that JavaScript would change: an integer past 2^53, `1.0`, `1e5`, `NaN`.
 */
export function readPythonJson(text: string): { readonly value: unknown } | undefined {
  let inexact = false;
  const checked = text.replace(literals, (literal) => {
    if (literal.startsWith('"')) return literal;
    inexact ||= !isExact(literal);
    return /\d/.test(literal) ? literal : "0";
  });
  let value: unknown;
  try {
    value = JSON.parse(checked);
  } catch {
    return undefined;
  }
  if (inexact) throw new RangeError("it holds a number that JavaScript cannot carry exactly");
  return { value };
}

/** A string, skipped, or a number as Python writes and reads them. */
const literals = /"(?:[^"\\]|\\.)*"|-?(?:\d+(?:\.\d+)?(?:[eE][+-]?\d+)?|Infinity)|NaN/gs;

function isExact(literal: string): boolean {
  const number = Number(literal);
  return (
    Number.isFinite(number) &&
    (!Number.isInteger(number) || Number.isSafeInteger(number)) &&
    writeNumber(number) === literal
  );
}

function writeString(text: string): string {
  // JSON.stringify escapes quotes, backslashes, lone surrogates and what lies below 0x20 as Python does.
  return JSON.stringify(text).replace(
    /[\u007f-\uffff]/g,
    (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

function writeNumber(value: number): string {
  if (Number.isInteger(value) && Number.isSafeInteger(value)) return String(value);
  if (!Number.isFinite(value) || Number.isInteger(value))
    throw new RangeError("A page token holds a number that JavaScript cannot carry exactly.");
  if (Math.abs(value) >= 1e-4) return String(value);
  const [digits, exponent = ""] = value.toExponential().split("e-");
  return `${digits}e-${exponent.padStart(2, "0")}`;
}
