import jmespath from "jmespath";
import { isPlainObject } from "./plain-object.ts";

/** What the library has beside `search`; its types leave it out. */
const { compile, tokenize } = jmespath as unknown as {
  compile(expression: string): unknown;
  tokenize(expression: string): readonly { readonly value: unknown }[];
};

/** Evaluates a JMESPath expression; what is not there is null. A mistake in it shows at once. */
export function compileExpression(expression: string): (value: unknown) => unknown {
  // Nearly all published models only name members: no interpreter is needed for those.
  if (/^[A-Za-z_][A-Za-z0-9_]*(\.[A-Za-z_][A-Za-z0-9_]*)*$/.test(expression)) {
    const names = expression.split(".");
    return (value) => names.reduce(member, value) ?? null;
  }
  compile(expression);
  // The library reads inherited members. Where a name asks for one, it gets objects that inherit nothing.
  const inherits = tokenize(expression).some(({ value }) => isInherited(value));
  const evaluate = (value: unknown): unknown => jmespath.search(inherits ? bare(value) : value, expression);
  return readText(expression) ?? evaluate;
}

/** The length of a text is in characters. The library counts UTF-16 units. */
function readText(expression: string): ((value: unknown) => unknown) | undefined {
  const inner = /^length\((.+)\)$/s.exec(expression)?.[1];
  if (inner === undefined || !isExpression(inner)) return undefined;
  const read = compileExpression(inner);
  return (value) => {
    const found = read(value);
    return typeof found === "string" ? Array.from(found).length : jmespath.search(found, "length(@)");
  };
}

function isExpression(text: string): boolean {
  try {
    compile(text);
    return true;
  } catch {
    return false;
  }
}

function member(value: unknown, name: string): unknown {
  if (Object.prototype.toString.call(value) !== "[object Object]") return null;
  if (isInherited(name) && !Object.hasOwn(value as object, name)) return null;
  return (value as Record<string, unknown>)[name];
}

function isInherited(name: unknown): boolean {
  return typeof name === "string" && name in Object.prototype;
}

function bare(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(bare);
  if (!isPlainObject(value)) return value;
  const copy = Object.create(null) as Record<string, unknown>;
  for (const [name, inner] of Object.entries(value)) copy[name] = bare(inner);
  return copy;
}
