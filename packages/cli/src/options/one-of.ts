import { z } from "zod";

/** One of some words. */
export function oneOf<const Words extends readonly [string, ...string[]]>(...words: Words) {
  return z.enum(words, {
    error: ({ input }) => `expected ${words.join(", ")}, got ${JSON.stringify(input)}`,
  });
}
