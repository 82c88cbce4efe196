import { checkValueDepth } from "../depth.ts";
import { toFloat } from "../values/float.ts";

const token =
  /[ \t\n\r]*(?:([[\]{}:,])|(true|false|null)|(NaN|-?Infinity)|(-?(?:0|[1-9][0-9]*))(\.[0-9]+)?([eE][+-]?[0-9]+)?|("))/y;

type Value = { readonly value: unknown };

/** Reads JSON like Python, which tells floats from integers and knows `NaN` and the infinities. `undefined` if it is not JSON. */
export function readJson(text: string): Value | undefined {
  let at = 0;
  let depth = 0;

  /** The next sign or value; `undefined` if there is neither. */
  function next(): string | Value | undefined {
    token.lastIndex = at;
    const found = token.exec(text);
    if (found === null) return undefined;
    at = token.lastIndex;
    const [, sign, word, odd, digits, fraction, exponent] = found;
    if (sign !== undefined) return sign;
    if (word !== undefined) return { value: JSON.parse(word) };
    if (odd !== undefined) return { value: Number(odd) };
    if (digits === undefined) return readText();
    if (fraction === undefined && exponent === undefined) return { value: Number(digits) + 0 };
    return { value: toFloat(Number(`${digits}${fraction ?? ""}${exponent ?? ""}`)) };
  }

  function readText(): Value | undefined {
    const opening = at - 1;
    while (at < text.length && text[at] !== '"') at += text[at] === "\\" ? 2 : 1;
    at += 1;
    try {
      return { value: JSON.parse(text.slice(opening, at)) };
    } catch {
      return undefined;
    }
  }

  function read(first = next()): Value | undefined {
    if (typeof first !== "string") return first;
    checkValueDepth((depth += 1));
    const value = first === "[" ? readList() : first === "{" ? readObject() : undefined;
    depth -= 1;
    return value;
  }

  function readList(): Value | undefined {
    const list: unknown[] = [];
    for (let first = next(); first !== "]" || list.length > 0; first = next()) {
      const element = read(first);
      if (element === undefined) return undefined;
      list.push(element.value);
      const sign = next();
      if (sign === "]") break;
      if (sign !== ",") return undefined;
    }
    return { value: list };
  }

  function readObject(): Value | undefined {
    const members: [string, unknown][] = [];
    for (let first = next(); first !== "}" || members.length > 0; first = next()) {
      if (typeof first !== "object" || typeof first.value !== "string" || next() !== ":") return undefined;
      const member = read();
      if (member === undefined) return undefined;
      members.push([first.value, member.value]);
      const sign = next();
      if (sign === "}") break;
      if (sign !== ",") return undefined;
    }
    return { value: Object.fromEntries(members) };
  }

  const value = read();
  return value !== undefined && /^[ \t\n\r]*$/.test(text.slice(at)) ? value : undefined;
}
