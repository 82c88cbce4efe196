import type { Page } from "@jobs/paginator-core";
import { asList } from "./as-list.ts";
import { withPath } from "./dotted-path.ts";
import { compileExpression } from "./expression.ts";
import type { PaginatorModel } from "./paginator-model.ts";
import { aggregate, elementsOf, emptied, fromElements } from "./result-value.ts";

/** Reads and writes responses by the result keys of a model. */
export interface ResultKeys<Response> {
  /** What `MaxItems` counts. */
  elements(response: Response): readonly unknown[] | null | undefined;
  /** The response with nothing but what this page delivers; the very response where nothing was cut. */
  cut(page: Page<unknown, Response>): Response;
  /** All pages in one: the result keys of each, and the non-aggregate keys of the first. */
  merge(pages: readonly Page<unknown, Response>[]): object;
}

export function createResultKeys<Response>(model: PaginatorModel): ResultKeys<Response> {
  const [primary, ...secondary] = asList(model.result_key).map((path) => ({
    path,
    read: compileExpression(path),
  }));
  const nonAggregate = (model.non_aggregate_keys ?? []).map((path) => ({
    path,
    read: compileExpression(path),
  }));
  if (primary === undefined) throw new TypeError("A paginator model needs a result_key.");

  function cut(page: Page<unknown, Response>): Response {
    const value = primary?.read(page.response);
    if (page.items.length === (elementsOf(value)?.length ?? 0)) return page.response;
    let response = withPath(page.response as object, primary?.path ?? "", fromElements(page.items, value));
    // The part of the page before the cut was delivered with all of its secondary values.
    if (page.skipped > 0)
      for (const { path, read } of secondary) response = withPath(response, path, emptied(read(response)));
    return response as Response;
  }

  return {
    elements: (response) => elementsOf(primary.read(response)),
    cut,
    merge(pages) {
      const responses = pages.map(cut);
      let result: object = {};
      for (const { path, read } of [primary, ...secondary]) {
        const values = responses.map(read).filter((value) => value !== null);
        if (values.length > 0) result = withPath(result, path, aggregate(values));
      }
      const [first] = responses;
      if (first === undefined) return withPath(result, primary.path, []);
      for (const { path, read } of nonAggregate) result = mergeAt(result, path, read(first));
      return result;
    },
  };
}

/** Objects are merged, so that a non-aggregate parent keeps its aggregated children; everything else is replaced. */
function mergeAt(result: object, path: string, value: unknown): object {
  const present = compileExpression(path)(result);
  return withPath(result, path, isPlain(present) && isPlain(value) ? mergeInto(value, present) : value);
}

function mergeInto(value: Record<string, unknown>, over: Record<string, unknown>): Record<string, unknown> {
  const merged = { ...value };
  for (const [key, member] of Object.entries(over)) {
    const beneath = merged[key];
    merged[key] = isPlain(beneath) && isPlain(member) ? mergeInto(beneath, member) : member;
  }
  return merged;
}

function isPlain(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}
