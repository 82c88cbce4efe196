import type { Reading } from "./reading.ts";
import type { Verdict } from "./row.ts";

/** Judges a reading that should have brought the ten items, each of them once and in order, and then the end. */
export function judgeTenItems({ items, stop }: Reading): Verdict {
  if (stop === "runaway") return { right: false, saw: "runs away" };
  if (stop !== "done") return { right: false, saw: `throws ${nameOf(stop.error)}` };
  const different = new Set(items).size;
  if (different < 10) return { right: false, saw: `${different} of 10, no error` };
  if (items.length > 10) return { right: false, saw: `${items.length - 10} items too many` };
  const inOrder = items.every((item, index) => item === index + 1);
  return { right: inOrder, saw: inOrder ? "10 of 10" : "out of order" };
}

/** Judges a reading of a list that cannot be read to its end: the reader must get an error. */
export function judgeBroken({ items, stop }: Reading): Verdict {
  if (stop === "runaway") return { right: false, saw: "runs away" };
  return stop === "done"
    ? { right: false, saw: `${new Set(items).size} of 10, no error` }
    : { right: true, saw: `throws ${nameOf(stop.error)}` };
}

function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : String(error);
}
