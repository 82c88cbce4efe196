import type { Find, Format, Shape } from "./format.ts";
import { toPlain } from "./plain.ts";

/** Holds the whole list, and prints it, or what is found in it, as one document at the end. */
export function createDocumentFormat(
  { resultKey, single }: Shape,
  find: Find | undefined,
  print: (value: unknown) => string,
): Format<unknown> {
  const held: unknown[] = [];
  return {
    page(items) {
      for (const item of items) held.push(item);
      return "";
    },
    end(next) {
      const result = single
        ? held[0]
        : { [resultKey]: held, ...(next === undefined ? {} : { [next.name]: next.token }) };
      return print(find === undefined ? toPlain(result) : find(result));
    },
  };
}
