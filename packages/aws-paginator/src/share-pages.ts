/** Lets several readers share one iterator of pages. A page is kept until the slowest reader has reached it. */
export function sharePages<Page>(
  pages: AsyncIterator<Page, undefined, undefined>,
  readers: number,
): AsyncIterator<Page, undefined, undefined>[] {
  const waiting = new Set<IteratorResult<Page, undefined>[]>();
  let arriving: Promise<void> | undefined;

  async function fetch(): Promise<void> {
    try {
      const page = await pages.next();
      for (const queue of waiting) queue.push(page);
    } finally {
      arriving = undefined;
    }
  }

  return Array.from({ length: readers }, () => {
    const queue: IteratorResult<Page, undefined>[] = [];
    waiting.add(queue);
    return {
      async next() {
        while (waiting.has(queue) && queue.length === 0) await (arriving ??= fetch());
        return queue.shift() ?? { value: undefined, done: true };
      },
      async return() {
        queue.length = 0;
        waiting.delete(queue);
        if (waiting.size === 0) await pages.return?.();
        return { value: undefined, done: true };
      },
    };
  });
}
