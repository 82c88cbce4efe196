import { definePaginator } from "@jobs/paginator-core";

interface Issue {
  readonly id: number;
  readonly title: string;
}

/** Issues, from an API that links to the next page in a Link header, as GitHub's does. `query` is that of the first page. */
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
    // Of the link to the next page only its query, whatever is in it: no link leads to another place.
    outputToken: ({ link }) => /\?([^>]*)>; *rel="next"/.exec(link)?.[1],
    items: "issues",
  });
}
