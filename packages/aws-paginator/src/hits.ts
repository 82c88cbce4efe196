import type { LoopIterator } from "@jobs/paginator-core";

type Done = { readonly value: undefined; readonly done: true };
const done: Done = { value: undefined, done: true };

/** Iterates over what is found in each page: the elements of a list, or the value itself if it is not a list. */
export function createHits<Page>(
  pages: AsyncIterator<Page, undefined, undefined>,
  find: (page: Page) => unknown,
): LoopIterator<unknown> {
  let hits: readonly unknown[] = [];
  let at = 0;
  let open = true;
  /** The answer under way, if any. Whoever asks in the meantime is answered after it. */
  let last: Promise<unknown> | undefined;

  async function turn(): Promise<IteratorResult<unknown, undefined>> {
    for (;;) {
      if (!open) return done;
      if (at < hits.length) return { value: hits[at++], done: false };
      const page = await pages.next();
      if (page.done) return done;
      const found = find(page.value);
      hits = Array.isArray(found) ? found : [found];
      at = 0;
    }
  }

  const iterator: LoopIterator<unknown> = {
    next() {
      if (last === undefined && open && at < hits.length)
        return Promise.resolve({ value: hits[at++], done: false });
      const answer = last === undefined ? turn() : last.then(turn, turn);
      last = answer;
      const settled = () => {
        if (last === answer) last = undefined;
      };
      answer.then(settled, settled);
      return answer;
    },
    async return() {
      open = false;
      await pages.return?.();
      return done;
    },
    [Symbol.asyncIterator]: () => iterator,
  };
  return iterator;
}
