import { check, checkInteger, checkNames } from "./check-value.ts";
import type { PaginateOptions } from "./paginate-options.ts";

const known = ["maxItems", "maxPages", "pageSize", "startingToken", "signal", "prefetch", "onRepeatedToken"];

/** @throws {RangeError} for options that make no sense, of whatever API; a page size is for the API to check. */
export function checkOptions(options: PaginateOptions): void {
  checkNames("option", options, known);
  const { maxItems = Infinity, maxPages = Infinity, prefetch = 0, signal, onRepeatedToken } = options;
  if (maxItems !== Infinity) checkInteger("maxItems", maxItems, 0);
  if (maxPages !== Infinity) checkInteger("maxPages", maxPages, 0);
  checkInteger("prefetch", prefetch, 0);
  check(!signal || "aborted" in Object(signal), "signal", "an AbortSignal", signal);
  checkRepeatedToken(onRepeatedToken);
}

/** @throws {RangeError} */
export function checkRepeatedToken(policy: PaginateOptions["onRepeatedToken"]): void {
  check([undefined, "error", "end"].includes(policy), "onRepeatedToken", '"error" or "end"', policy);
}
