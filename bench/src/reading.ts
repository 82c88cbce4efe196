import type { Run } from "./peer.ts";
import type { ScriptedApi } from "./scripted-api.ts";

/** What a reader got, and why it stopped. */
export interface Reading {
  readonly items: readonly number[];
  readonly stop: "done" | "runaway" | { readonly error: unknown };
}

/** Reads a run to its end, to its first error, or until `enough` says so. */
export async function read(
  run: Run,
  api: ScriptedApi,
  enough = (_items: readonly number[]) => false,
): Promise<Reading> {
  const items: number[] = [];
  try {
    while (!enough(items)) {
      const answer = await run.next();
      if (answer.done) break;
      items.push(...answer.value);
    }
    return { items, stop: api.ranAway ? "runaway" : "done" };
  } catch (error) {
    return { items, stop: api.ranAway ? "runaway" : { error } };
  }
}
