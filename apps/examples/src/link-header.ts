import { definePaginator } from "@jobs/paginator-core";

interface Issue {
  readonly number: number;
  readonly title: string;
}

/** The issues of a repository, from an API with numbered pages that names the next one in a Link header, as GitHub's does. */
export function issuesAt(url: string) {
  return definePaginator({
    name: "issues",
    call: async ({ page = 1, per_page = 30 }: { page?: number; per_page?: number }, { signal }) => {
      const response = await fetch(`${url}/issues?page=${page}&per_page=${per_page}`, { signal });
      if (!response.ok) throw new Error(`The API answered with ${response.status}.`);
      const issues = (await response.json()) as Issue[];
      return { issues, link: response.headers.get("link") };
    },
    inputToken: "page",
    outputToken: ({ link }, { input }) => (link?.includes('rel="next"') ? (input.page ?? 1) + 1 : undefined),
    items: "issues",
    pageSize: "per_page",
  });
}
