import { getPagedAsyncIterator, type PageSettings } from "@azure/core-paging";
import { runOf, type Peer } from "../peer.ts";

interface Page {
  readonly value: readonly number[];
  readonly continuationToken: string | undefined;
}

const noInput = "core-paging is handed a function that fetches a page, and no input";
const noAnswer = "core-paging is handed pages, and does not see what was answered";

export const azure: Peer = {
  name: "azure",
  known: "the paging of Azure's SDK",
  packages: ["@azure/core-paging"],
  driven:
    "`getPagedAsyncIterator` with a `getPage`, read by `byPage()`, whose pages carry their `continuationToken` as Azure's clients make them",
  notApplicable: {
    "frozen-input": noInput,
    "reused-input": noInput,
    "more-without-token": "it reads no flag beside the token",
    "error-in-200": noAnswer,
  },
  input: () => ({}),
  open(api, _input, { startingToken } = {}) {
    const list = getPagedAsyncIterator<number, Page, PageSettings, string | undefined>({
      firstPageLink: undefined,
      async getPage(link) {
        const { items, next } = api.page(link);
        const page = { value: items, continuationToken: next };
        return next === undefined ? { page } : { page, nextPageLink: next };
      },
    });
    const pages = list.byPage(startingToken === undefined ? {} : { continuationToken: startingToken });
    return runOf(
      pages,
      (page) => page.value,
      (page) => page.continuationToken,
    );
  },
};
