import type { Rule } from "./check-members.ts";
import { wholeNumber } from "./whole-number.ts";

const anything: Rule = [() => true, ""];
const limit = wholeNumber(0, Infinity, undefined, Infinity);

/** The rules for the options of a walk that hold for every API. */
export const optionRules = {
  maxItems: limit,
  maxPages: limit,
  // `ListApi` checks it against the limits of the API.
  pageSize: anything,
  // The codec that decodes it says what is wrong with it.
  startingToken: anything,
  signal: [(value: unknown) => !value || "aborted" in Object(value), "an AbortSignal"],
  prefetch: wholeNumber(0, Infinity, undefined),
  onRepeatedToken: [
    (value: unknown) => [undefined, "error", "end"].includes(value as string),
    '"error" or "end"',
  ],
} satisfies Record<string, Rule>;
