import { PaginationError } from "@jobs/paginator-core";
import { withPath } from "./dotted-path.ts";
import { isPlainObject } from "./plain-object.ts";
import type { ResultKeys } from "./result-keys.ts";
import { createSumOfPages } from "./sum-of-pages.ts";

/** Gathers pages into one result: the result keys of each, and the non-aggregate keys of the first. */
export interface FullResultBuilder<Response> {
  /** @throws {TypeError} if the page cannot be added to those before it. */
  add(response: Response): void;
  build(): object;
}

export function createFullResultBuilder<Response>(model: ResultKeys<Response>): FullResultBuilder<Response> {
  const sums = model.keys.map((key) => ({ ...key, sum: createSumOfPages() }));
  let first: Response | undefined;
  let kept: object = {};

  return {
    add(response) {
      if (first === undefined) kept = model.nonAggregatePart((first = response));
      for (const { path, read, sum } of sums) {
        const value = read(response);
        if (value === null) continue;
        // A key that cannot be written throws here, on its page.
        const written = withPath({}, path, value);
        sum.add(value);
        merge(written, kept);
      }
    },
    build() {
      // Without any page, the list is empty rather than missing.
      if (first === undefined) return withPath({}, model.keys[0]?.path ?? "", []);
      let result: object = {};
      let whole: Response = first;
      for (const { path, read, sum } of sums) {
        const total = sum.total();
        if (total === undefined) continue;
        result = withPath(result, path, total);
        // A non-aggregate object that holds the list or map gets all of it, not only what the first page had.
        if (isContainer(total) && isContainer(read(first)))
          whole = withPath(whole as object, path, total) as Response;
      }
      return merge(result, model.nonAggregatePart(whole));
    },
  };
}

function isContainer(value: unknown): boolean {
  return Array.isArray(value) || isPlainObject(value);
}

/**
 * Objects are merged into each other; everything else is taken from `over`.
 *
 * @throws {PaginationError} `INVALID_PAGE` if an object would be merged into something else.
 */
function merge(under: object, over: object): object {
  let merged = under;
  for (const [name, value] of Object.entries(over)) {
    const beneath = Object.hasOwn(merged, name) ? (merged as Record<string, unknown>)[name] : undefined;
    if (isPlainObject(value) && beneath !== undefined && !isPlainObject(beneath)) {
      const message = `A response has no object under ${JSON.stringify(name)}, but members of it are expected.`;
      throw new PaginationError("INVALID_PAGE", message);
    }
    const both = isPlainObject(beneath) && isPlainObject(value) ? merge(beneath, value) : value;
    merged = { ...merged, [name]: both };
  }
  return merged;
}
