import { isPlainObject } from "../plain-object.ts";

/** Writes JSON byte for byte like Python's `json.dumps`: with `", "` and `": "`, and everything outside printable ASCII escaped. */
export function writePythonJson(value: unknown): string {
  if (value === null || value === undefined) return "null";
  if (typeof value === "string") return writeString(value);
  if (typeof value === "boolean" || typeof value === "bigint") return String(value);
  if (typeof value === "number") return writeNumber(value);
  if (Array.isArray(value)) return `[${value.map(writePythonJson).join(", ")}]`;
  if (!isPlainObject(value))
    throw new TypeError(
      `A page token holds a value of type ${Object.prototype.toString.call(value).slice(8, -1)}, which JSON cannot carry.`,
    );
  const members = Object.entries(value).filter(([, member]) => member !== undefined);
  return `{${members.map(([key, member]) => `${writeString(key)}: ${writePythonJson(member)}`).join(", ")}}`;
}

export interface PythonJson {
  /** Integers past 2^53 are of type bigint. */
  readonly value: unknown;
  /** False if it holds a number that JavaScript would change: `1.0`, `1e5`, `NaN`. */
  readonly exact: boolean;
}

/** Reads JSON as Python's `json.loads` does. `undefined` if it is not JSON, or nested too deep to be a token. */
export function readPythonJson(text: string): PythonJson | undefined {
  const { json, exact, depth, digits } = scan(text);
  if (depth > deepest || digits > longest) return undefined;
  try {
    return { value: unmark(JSON.parse(json)), exact };
  } catch {
    return undefined;
  }
}

/** The deepest nesting that is read. Python reads a little more, but no service nests its tokens like that. */
const deepest = 500;

/** The most digits of an integer that Python reads. */
const longest = 4300;

/** The marks at the start of a string, and of an integer that is read as a string. */
const [textMark, integerMark] = ["t", "i"];

/**
 * Rewrites what `JSON.parse` would change, in one pass over a text that need not be JSON. Integers past 2^53 become strings, so
 * all strings get a mark that tells them apart. Numbers that only Python reads become `null`.
 */
function scan(text: string) {
  const marks = /["[\]{}]|-?Infinity|NaN|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g;
  let json = "";
  let copied = 0;
  let exact = true;
  let open = 0;
  let depth = 0;
  let digits = 0;
  const replace = (from: number, to: number, by: string) => {
    json += text.slice(copied, from) + by;
    copied = to;
  };
  for (let mark = marks.exec(text); mark !== null; mark = marks.exec(text)) {
    const [found] = mark;
    const begin = mark.index;
    if (found === '"') {
      replace(begin, marks.lastIndex, `"${textMark}`);
      marks.lastIndex = closingQuote(text, begin) + 1;
    } else if (found === "[" || found === "{") depth = Math.max(depth, ++open);
    else if (found === "]" || found === "}") open -= 1;
    else if (isInteger(found)) {
      digits = Math.max(digits, found.replace("-", "").length);
      if (!Number.isSafeInteger(Number(found))) replace(begin, marks.lastIndex, `"${integerMark}${found}"`);
    } else {
      exact &&= isExact(found);
      if (!/\d/.test(found)) replace(begin, marks.lastIndex, "null");
    }
  }
  return { json: json + text.slice(copied), exact, depth, digits };
}

function unmark(value: unknown): unknown {
  if (typeof value === "string") return value[0] === integerMark ? BigInt(value.slice(1)) : value.slice(1);
  if (Array.isArray(value)) return value.map(unmark);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => {
      if (name[0] !== textMark) throw new SyntaxError("A number is no name.");
      return [name.slice(1), unmark(member)];
    }),
  );
}

function closingQuote(text: string, opening: number): number {
  let at = opening + 1;
  while (at < text.length && text[at] !== '"') at += text[at] === "\\" ? 2 : 1;
  return at;
}

/** Whether this is an integer in JSON and in Python: `007` and `1.0` are not. */
function isInteger(literal: string): boolean {
  return /^-?(?:0|[1-9]\d*)$/.test(literal);
}

/** Whether JavaScript keeps this number as Python would. `1.0` is a float to Python, and would come back as the integer `1`. */
function isExact(literal: string): boolean {
  const number = Number(literal);
  return Number.isFinite(number) && !Number.isInteger(number);
}

function writeString(text: string): string {
  // JSON.stringify escapes quotes, backslashes, lone surrogates and all below 0x20 as Python does.
  return JSON.stringify(text).replace(
    /[\u007f-\uffff]/g,
    (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

function writeNumber(value: number): string {
  if (Number.isSafeInteger(value)) return String(value);
  if (!Number.isFinite(value) || Number.isInteger(value))
    throw new RangeError("A page token holds a number that JavaScript cannot carry exactly.");
  if (Math.abs(value) >= 1e-4) return String(value);
  const [digits, exponent = ""] = value.toExponential().split("e-");
  return `${digits}e-${exponent.padStart(2, "0")}`;
}
