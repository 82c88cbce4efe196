import { definePaginator } from "@jobs/paginator-core";

interface Book {
  readonly id: number;
  readonly title: string;
}

/** Lists books from an API that numbers its pages and says how many books there are. */
export function booksAt(url: string) {
  return definePaginator({
    name: "books",
    call: async ({ page = 1, limit = 10 }: { page?: number; limit?: number }, { signal }) => {
      const response = await fetch(`${url}/books?_page=${page}&_limit=${limit}`, { signal });
      if (!response.ok) throw new Error(`The API answered with ${response.status}.`);
      const books = (await response.json()) as Book[];
      const total = Number(response.headers.get("x-total-count"));
      return { books, next: page * limit < total ? { page: page + 1, limit } : undefined };
    },
    // The page size is a part of the token: the third page of five books is not the third page of ten.
    inputToken: ["page", "limit"],
    outputToken: [({ next }) => next?.page, ({ next }) => next?.limit],
    items: "books",
  });
}
