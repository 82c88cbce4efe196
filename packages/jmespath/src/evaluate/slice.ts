import { JmespathError } from "../jmespath-error.ts";
import type { Slice } from "../syntax/node.ts";
import type { Evaluate } from "./evaluate.ts";

/** Slices a list like Python: a negative bound counts from its end, and a negative step goes backwards. */
export function slice({ start, stop, step = 1 }: Slice): Evaluate {
  return (value) => {
    if (!Array.isArray(value)) return null;
    if (step === 0) throw new JmespathError("INVALID_VALUE", "The step of a slice cannot be 0.");
    const { length } = value;
    const [first, last] = step > 0 ? [0, length] : [length - 1, -1];
    const clamp = (bound: number) => {
      const at = bound < 0 ? bound + length : bound;
      return Math.min(Math.max(at, Math.min(first, last)), Math.max(first, last));
    };
    const end = stop === undefined ? last : clamp(stop);
    const found: unknown[] = [];
    for (let at = start === undefined ? first : clamp(start); step > 0 ? at < end : at > end; at += step)
      found.push(value[at] ?? null);
    return found;
  };
}
