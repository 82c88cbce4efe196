import { PaginationError, type Page } from "@jobs/paginator-core";
import { asList } from "./as-list.ts";
import { withPath } from "./dotted-path.ts";
import { compileExpression } from "./expression.ts";
import type { PaginatorModel } from "./model/paginator-model.ts";
import { elementsOf, emptied, fromElements } from "./result-value.ts";

/** A path in responses, and how to read what is there. */
interface ResultKey {
  readonly path: string;
  /** What is not there is null. */
  read(response: unknown): unknown;
}

/** Reads and writes responses by the keys of a model. */
export interface ResultKeys<Response> {
  /** All result keys; the first is what `MaxItems` counts. */
  readonly keys: readonly ResultKey[];
  /**
   * What a full result has of the first page alone.
   *
   * @throws {TypeError} for a key that can be read, but not written.
   */
  nonAggregatePart(first: Response): object;
  /** What `MaxItems` counts. AWS leaves empty lists out: nothing is an empty one. */
  elements(response: Response): readonly unknown[];
  /** The response with nothing but what this page delivers; the very response where nothing was cut. */
  cut(page: Page<unknown, Response>): Response;
}

/** `isStructure`: what is counted is known to be a structure, so that it is one item and its members are none. */
export function createResultKeys<Response>(model: PaginatorModel, isStructure = false): ResultKeys<Response> {
  // A model that a plain script hands over may lack it.
  const [primary, ...secondary] = asList(model.result_key ?? []).map(toKey);
  if (primary === undefined) throw new TypeError("A paginator model needs a result_key.");
  const kept = (model.non_aggregate_keys ?? []).map(toKey);

  const elementsIn = (value: unknown) =>
    isStructure ? [value].filter((one) => one !== null) : elementsOf(value);

  return {
    keys: [primary, ...secondary],
    nonAggregatePart: (first) =>
      kept.reduce((part: object, { path, read }) => withPath(part, path, read(first)), {}),
    elements(response) {
      if (typeof response === "object" && response !== null) return elementsIn(primary.read(response));
      const message = `The operation gave a value of type ${typeof response} where a response is expected.`;
      throw new PaginationError("INVALID_PAGE", message);
    },
    cut(page) {
      const value = primary.read(page.response);
      const elements = elementsIn(value);
      // What is no list has no items: there is nothing to cut.
      if (!Array.isArray(elements) || page.items.length === elements.length) return page.response;
      let response = withPath(
        page.response as object,
        primary.path,
        isStructure ? null : fromElements(page.items, value),
      );
      // The part of the page before the cut was delivered with all of its secondary values.
      if (page.skipped > 0)
        for (const { path, read } of secondary) response = withPath(response, path, emptied(read(response)));
      return response as Response;
    },
  };
}

function toKey(path: string): ResultKey {
  return { path, read: compileExpression(path) };
}
