import { definePaginator } from "@jobs/paginator-core";
import type { Octokit } from "@octokit/rest";

export const issues = (octokit: Octokit) =>
  definePaginator({
    call: octokit.rest.issues.listForRepo,
    inputToken: ["page", "per_page"],
    outputToken: ({ headers }, { input }) => {
      const page = /[?&]page=(\d+)[^>]*>; rel="next"/.exec(headers.link ?? "")?.[1];
      return page === undefined ? {} : { page: Number(page), per_page: input.per_page };
    },
    items: "data",
  });
