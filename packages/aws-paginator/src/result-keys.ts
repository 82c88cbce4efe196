import { PaginationError, type Page } from "@jobs/paginator-core";
import { asList } from "./as-list.ts";
import { withPath } from "./dotted-path.ts";
import { compileExpression } from "./expression.ts";
import type { PaginatorModel } from "./model/paginator-model.ts";
import { elementsOf, emptied, fromElements } from "./result-value.ts";

/** A path in responses, and a function that reads what is there. */
interface ResultKey {
  readonly path: string;
  /** Returns null if nothing is there. */
  read(response: unknown): unknown;
}

/** Reads and writes responses by the keys of a model. */
export interface ResultKeys<Response> {
  /** All result keys; `MaxItems` counts the first. */
  readonly keys: readonly ResultKey[];
  /**
   * The part of a full result that comes from the first page alone.
   *
   * @throws {TypeError} for a key that can only be read.
   */
  nonAggregatePart(first: Response): object;
  /** What `MaxItems` counts. AWS leaves empty lists out, so a missing list is an empty one. */
  elements(response: Response): readonly unknown[];
  /** The response with only what this page delivers; the same object if nothing was cut. */
  cut(page: Page<unknown, Response>): Response;
}

/** `isStructure` says that the first result key holds a structure, which is one item: its members are not counted. */
export function createResultKeys<Response>(model: PaginatorModel, isStructure = false): ResultKeys<Response> {
  // Without TypeScript, a model may lack it.
  const [primary, ...secondary] = asList(model.result_key ?? []).map(toKey);
  if (primary === undefined)
    throw new TypeError("A paginator model needs a result_key: the path of the list.");
  const kept = (model.non_aggregate_keys ?? []).map(toKey);

  const elementsIn = (value: unknown) =>
    isStructure ? [value].filter((one) => one !== null) : elementsOf(value);

  return {
    keys: [primary, ...secondary],
    nonAggregatePart: (first) =>
      kept.reduce((part: object, { path, read }) => withPath(part, path, read(first)), {}),
    elements(response) {
      if (typeof response === "object" && response !== null) return elementsIn(primary.read(response));
      const message = `The operation must return a response object, got a value of type ${typeof response}.`;
      throw new PaginationError("INVALID_PAGE", message);
    },
    cut(page) {
      const value = primary.read(page.response);
      const elements = elementsIn(value);
      // A value that is not a list has no items, so there is nothing to cut.
      if (!Array.isArray(elements) || page.items.length === elements.length) return page.response;
      let response = withPath(
        page.response as object,
        primary.path,
        isStructure ? null : fromElements(page.items, value),
      );
      // An earlier part of the page was delivered with all of its secondary values.
      if (page.skipped > 0)
        for (const { path, read } of secondary) response = withPath(response, path, emptied(read(response)));
      return response as Response;
    },
  };
}

function toKey(path: string): ResultKey {
  return { path, read: compileExpression(path) };
}
