import { optionRules } from "../option-rules.ts";
import type { PaginateOptions } from "../paginate-options.ts";
import { wholeNumber } from "../whole-number.ts";
import type { Rule } from "../check-members.ts";

/** Options of one walk through many lists. All are optional; an option that is not one of these is a `RangeError`. */
export interface ManyListsOptions extends Omit<PaginateOptions, "onRepeatedToken" | "prefetch"> {
  /** Stop after this many pages, as `pages()` gives them: runs of items of one list. Default: all. */
  readonly maxPages?: number | undefined;
  /** Items asked for per request, of each list. Default: each list's own. */
  readonly pageSize?: number | undefined;
  /** Pages to fetch ahead of the reader, of each list. Default 0. */
  readonly prefetch?: number | undefined;
  /** How many lists are asked at the same time, at most. Default 8. */
  readonly concurrency?: number | undefined;
  /**
   * What an error of one list means: `"throw"` throws it, and the list is asked again if the walk goes on; `"report"` leaves the list out, names it in
   * `unreachable`, and ends in `"partial"`. A walk that would deliver nothing and finish no list throws all the same. Default: `"throw"`.
   */
  readonly onListError?: "throw" | "report" | undefined;
  /** Characters a resume token may have, as long as lists are in order and can be reached. A short one costs requests when it is used, never items. Default 8192. */
  readonly maxTokenLength?: number | undefined;
}

const { maxItems, maxPages, pageSize, startingToken, signal, prefetch } = optionRules;

export const manyOptionRules: Readonly<Record<string, Rule>> = {
  maxItems,
  maxPages,
  pageSize,
  startingToken,
  signal,
  prefetch,
  concurrency: wholeNumber(1, Infinity, undefined),
  onListError: [
    (value: unknown) => [undefined, "throw", "report"].includes(value as string),
    '"throw" or "report"',
  ],
  maxTokenLength: wholeNumber(200, Infinity, undefined),
};
