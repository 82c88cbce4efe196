import type { LoopIterator, Page, PagedIterable } from "@jobs/paginator-core";
import { createFullResultBuilder } from "./build-full-result.ts";
import { compileExpression } from "./expression.ts";
import type { FullResult } from "./full-result.ts";
import { createHits } from "./hits.ts";
import type { ItemOf, ResultKeyIters } from "./item-of.ts";
import type { Pages } from "./pages.ts";
import type { ResultKeys } from "./result-keys.ts";
import { iterated } from "./result-value.ts";
import { sharePages } from "./share-pages.ts";

/** A walk of the core, as pages that are cut responses. */
export function walkPages<Response, Model>(
  walk: PagedIterable<unknown, Response>,
  results: ResultKeys<Response>,
  uncountable?: () => Error,
): Pages<Response, Model> {
  /** The page that was delivered last. */
  let last: Page<unknown, Response> | undefined;
  const iterate = () => walk.pages((page) => results.cut((last = page)));

  return {
    [Symbol.asyncIterator]: iterate,
    items() {
      if (uncountable !== undefined) throw uncountable();
      // The items and their type follow from the same names.
      return walk[Symbol.asyncIterator]() as LoopIterator<ItemOf<Response, Model>>;
    },
    search: <Found>(expression: string) =>
      createHits(iterate(), compileExpression(expression)) as LoopIterator<Found>,
    resultKeyIters() {
      const shared = sharePages(iterate(), results.keys.length);
      const iterators = results.keys.map(({ read }, index) =>
        createHits(shared[index]!, (page) => iterated(read(page))),
      );
      return iterators as ResultKeyIters<Response, Model>;
    },
    async buildFullResult() {
      const full = createFullResultBuilder(results);
      const { resumeToken } = await walk.collectPages((page) => full.add(results.cut(page)));
      const next = resumeToken === undefined ? {} : { NextToken: resumeToken };
      // The result and its type follow from the same names in the model.
      return { ...full.build(), ...next } as FullResult<Response, Model>;
    },
    resumeTokenAfter(count) {
      if (last !== undefined) return last.resumeTokenAfter(count);
      if (count === 0) return walk.resumeToken;
      throw new RangeError(`No page has come yet, so \`count\` must be 0, got ${count}.`);
    },
    get resumeToken() {
      return walk.resumeToken;
    },
    get end() {
      return walk.end;
    },
  };
}
