import { read } from "./read.ts";
import type { Rules } from "./rules.ts";
import { crash, isMap, isNumber, write, type Members } from "./value.ts";

type Iteration = AsyncIterable<Members>;

/** The full result without what comes of the first page alone. */
export async function addUp(pages: Iteration, keys: readonly string[], rules: Rules): Promise<Members> {
  const result: Members = {};
  let empty = true;
  for await (const page of pages) {
    empty = false;
    for (const path of keys) add(result, path, read(path, page), rules);
  }
  if (empty) write(result, keys[0] ?? "", [], rules);
  return result;
}

function add(result: Members, path: string, value: unknown, rules: Rules): void {
  if (value === null) return;
  const sum = read(path, result);
  if (sum === null) write(result, path, value, rules);
  else if (Array.isArray(value)) {
    if (!Array.isArray(sum)) throw crash("sum", "it cannot be extended");
    // In place: what is shared with a page grows with it.
    for (const one of value) sum.push(one);
  } else if (typeof value === "string" || isNumber(value)) {
    if (typeof value === "string" && typeof sum === "string") write(result, path, sum + value, rules);
    else if (isNumber(value) && isNumber(sum)) write(result, path, Number(sum) + Number(value), rules);
    else throw crash("sum", "no sum");
  } else if (isMap(sum) && isMap(value)) rules.addMap(sum, value);
}

export async function* search(pages: Iteration, expression: string): AsyncGenerator {
  for await (const page of pages) {
    const found = read(expression, page);
    if (Array.isArray(found)) yield* found as unknown[];
    else yield found;
  }
}

export function resultKeyIters(pages: Iteration, keys: readonly string[]): AsyncGenerator[] {
  if (keys.length === 0) throw crash("model", "no result_key");
  const iterator = pages[Symbol.asyncIterator]();
  const seen: Members[] = [];
  return keys.map(async function* (path) {
    for (let at = 0; ; at += 1) {
      if (at === seen.length) {
        const next = await iterator.next();
        if (next.done === true) return;
        seen.push(structuredClone(next.value));
      }
      const value = read(path, seen[at]);
      if (isNumber(value)) throw crash("elements", "it has no elements");
      if (value !== null) yield* isMap(value) ? Object.keys(value) : (value as Iterable<unknown>);
    }
  });
}
