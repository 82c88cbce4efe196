import * as z from "zod";
import { didYouMean } from "./closest.ts";

/** One of some words, in any case. */
export function oneOf<const Word extends string>(...words: readonly Word[]) {
  return z.preprocess(
    (text) => words.find((word) => isSame(word, text)) ?? text,
    z.enum(words, { error: wrong(words) }),
  );
}

/** Some of these words with commas between, each in any case. */
export function someOf<const Word extends string>(...words: readonly Word[]) {
  return z
    .string()
    .transform((text): unknown[] => text.split(","))
    .pipe(z.array(oneOf(...words)));
}

function wrong(words: readonly string[]) {
  return ({ input }: { readonly input?: unknown }) => {
    const hint = typeof input === "string" ? didYouMean(input, words, (word) => JSON.stringify(word)) : "";
    return `expected ${words.join(", ")}, got ${JSON.stringify(input)}${hint}`;
  };
}

function isSame(word: string, text: unknown): boolean {
  return typeof text === "string" && word.toLowerCase() === text.trim().toLowerCase();
}
