import type { PagedIterable } from "@jobs/paginator-core";
import { compileExpression } from "./expression.ts";
import { createHits } from "./hits.ts";
import type { FullResult, Pages } from "./pages.ts";
import type { ResultKeys } from "./result-keys.ts";

/** One walk of the core, told in responses. */
export function walkPages<Response, Model>(
  walk: PagedIterable<unknown, Response>,
  results: ResultKeys<Response>,
): Pages<Response, Model> {
  function iterate(): AsyncIterableIterator<Response, undefined, undefined> {
    const pages = walk.pages();
    const iterator: AsyncIterableIterator<Response, undefined, undefined> = {
      next: () =>
        pages.next().then((page) => (page.done ? page : { value: results.cut(page.value), done: false })),
      return: async () => {
        await pages.return?.();
        return { value: undefined, done: true };
      },
      [Symbol.asyncIterator]: () => iterator,
    };
    return iterator;
  }

  return {
    [Symbol.asyncIterator]: iterate,
    search: (expression) => createHits(iterate(), compileExpression(expression)),
    async buildFullResult() {
      const { pages, resumeToken } = await walk.collectPages();
      const next = resumeToken === undefined ? {} : { NextToken: resumeToken };
      // The model names what the result holds; its type follows from the same names.
      return { ...results.merge(pages), ...next } as FullResult<Response, Model>;
    },
    get resumeToken() {
      return walk.resumeToken;
    },
    get end() {
      return walk.end;
    },
  };
}
