/** What an expression finds in each page, one hit at a time. */
export function createHits<Page>(
  pages: AsyncIterator<Page, undefined, undefined>,
  find: (page: Page) => unknown,
): AsyncIterableIterator<unknown, undefined, undefined> {
  let hits: readonly unknown[] = [];
  let at = 0;

  function next(): Promise<IteratorResult<unknown, undefined>> {
    if (at < hits.length) return Promise.resolve({ value: hits[at++], done: false });
    return pages.next().then((page) => {
      if (page.done) return page;
      const found = find(page.value);
      hits = Array.isArray(found) ? found : [found];
      at = 0;
      return next();
    });
  }

  const iterator: AsyncIterableIterator<unknown, undefined, undefined> = {
    next,
    return: async () => {
      await pages.return?.();
      return { value: undefined, done: true };
    },
    [Symbol.asyncIterator]: () => iterator,
  };
  return iterator;
}
