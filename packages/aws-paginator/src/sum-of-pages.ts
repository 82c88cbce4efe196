import { isPlainObject } from "./plain-object.ts";

/** Adds up the values of one result key over all pages. */
export interface SumOfPages {
  /** @throws {TypeError} for a value that cannot be added to those before it. */
  add(value: unknown): void;
  /** Lists and strings joined, numbers added, maps merged; `undefined` if nothing was added. */
  total(): unknown;
}

type Kind = "list" | "string" | "number" | "map" | "other";

export function createSumOfPages(): SumOfPages {
  const values: unknown[] = [];
  let first: Kind | undefined;

  return {
    add(value) {
      const kind = kindOf(value);
      first ??= kind;
      if (kind === first || values.length === 0) values.push(value);
      // boto3 keeps the first value if it cannot add a later one.
      else if (kind !== "map" && kind !== "other")
        throw new TypeError(
          `Pages cannot be added up: a ${kind} follows a ${first} under the same result key.`,
        );
    },
    total() {
      if (values.length < 2) return values[0];
      if (first === "list") return values.flat();
      if (first === "string") return values.join("");
      if (first === "number") return values.reduce((sum: number, value) => sum + Number(value), 0);
      return first === "map" ? merged(values as readonly Record<string, unknown>[]) : values[0];
    },
  };
}

/** Merges maps. The lists under a key are joined; of other values, the last one stays. */
function merged(maps: readonly Record<string, unknown>[]): object {
  const members = new Map<string, unknown[]>();
  for (const [key, member] of maps.flatMap((map) => Object.entries(map))) {
    const before = members.get(key);
    if (before !== undefined && Array.isArray(before[0]) && Array.isArray(member)) before.push(member);
    else members.set(key, [member]);
  }
  return Object.fromEntries(
    Array.from(members, ([key, found]) => [key, found.length === 1 ? found[0] : found.flat()]),
  );
}

function kindOf(value: unknown): Kind {
  if (Array.isArray(value)) return "list";
  if (typeof value === "string") return "string";
  if (typeof value === "number" || typeof value === "boolean") return "number";
  return isPlainObject(value) ? "map" : "other";
}
