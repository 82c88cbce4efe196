import { setImmediate } from "node:timers/promises";

/** Lets everything run that only waits for its turn. */
export async function turn(): Promise<void> {
  await setImmediate();
}
