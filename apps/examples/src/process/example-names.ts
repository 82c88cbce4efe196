import { readdirSync } from "node:fs";

/** The examples: every file directly in `src` that is not a test. */
export function exampleNames(): string[] {
  return readdirSync(new URL("../../src", import.meta.url))
    .filter((file) => /^[a-z0-9-]+\.ts$/.test(file))
    .map((file) => file.replace(".ts", ""));
}
