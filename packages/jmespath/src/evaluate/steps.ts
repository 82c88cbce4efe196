import { membersOf } from "../values/members.ts";
import { isObject } from "../values/value-type.ts";
import type { Evaluate } from "./evaluate.ts";

/** Takes one step after the other, each from what the one before it found. */
export function follow(steps: readonly Evaluate[]): Evaluate {
  return (value) => {
    let found = value;
    for (const step of steps) found = step(found);
    return found;
  };
}

/** An element of a list. A negative index counts from its end. */
export function pick(at: number): Evaluate {
  return (value) => (Array.isArray(value) ? (value.at(at) ?? null) : null);
}

/** Replaces the lists in a list by their elements, one level deep. */
export function flatten(of: Evaluate): Evaluate {
  return (value) => {
    const list = of(value);
    if (!Array.isArray(list)) return null;
    const flat: unknown[] = [];
    // Array.prototype.flat takes several times as long.
    for (const element of list as readonly unknown[]) {
      if (Array.isArray(element)) for (const inner of element as readonly unknown[]) flat.push(inner);
      else flat.push(element);
    }
    return flat;
  };
}

/** What `each` finds in the elements of a list, without those in which it finds nothing. */
export function project(of: Evaluate, each: Evaluate, condition?: (element: unknown) => boolean): Evaluate {
  return (value) => {
    const list = of(value);
    return Array.isArray(list) ? collect(list, each, condition) : null;
  };
}

/** What `each` finds in the members of an object, without those in which it finds nothing. */
export function projectValues(of: Evaluate, each: Evaluate): Evaluate {
  return (value) => {
    const object = of(value);
    if (!isObject(object)) return null;
    const members = membersOf(object).map(([, member]) => member);
    return collect(members, each);
  };
}

function collect(
  list: readonly unknown[],
  each: Evaluate,
  condition?: (element: unknown) => boolean,
): unknown[] {
  const found: unknown[] = [];
  for (const element of list) {
    if (condition !== undefined && !condition(element)) continue;
    const one = each(element);
    if (one !== null && one !== undefined) found.push(one);
  }
  return found;
}
