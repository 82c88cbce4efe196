import { definePaginator } from "@jobs/paginator-core";

interface Issue {
  readonly id: number;
  readonly title: string;
}

/** Lists issues from an API that links to the next page in a Link header, as GitHub's does. `query` is that of the first page. */
export function issuesAt(url: string) {
  return definePaginator({
    name: "issues",
    call: async ({ query = "" }: { query?: string }, { signal }) => {
      const response = await fetch(`${url}/issues?${query}`, { signal });
      if (!response.ok) throw new Error(`The API answered with ${response.status}.`);
      const issues = (await response.json()) as Issue[];
      return { issues, link: response.headers.get("link") ?? "" };
    },
    inputToken: "query",
    // Only the query of the next link is used, so that no link can lead to another place.
    outputToken: ({ link }) => /\?([^>]*)>; *rel="next"/.exec(link)?.[1],
    items: "issues",
  });
}
