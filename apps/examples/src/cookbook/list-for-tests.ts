import { definePaginator } from "@jobs/paginator-core";

/** A list for tests, page by page. An error is thrown once in the place where it stands; asked again, the list goes on after it. */
export function listOf<Item>(...steps: readonly (readonly Item[] | Error)[]) {
  const pages: (readonly Item[])[] = [];
  const failures = new Map<number, Error>();
  for (const step of steps) {
    if (step instanceof Error) failures.set(pages.length, step);
    else pages.push(step);
  }
  return definePaginator({
    call: async ({ page = 0 }: { page?: number }) => {
      const failure = failures.get(page);
      failures.delete(page);
      if (failure !== undefined) throw failure;
      return { items: pages[page] ?? [], next: page + 1 < pages.length ? page + 1 : null };
    },
    inputToken: "page",
    outputToken: "next",
    items: "items",
  });
}
