import type { Difference } from "./difference.ts";

export const uncutPage: Difference = {
  id: "D6",
  fields: ["pages", "nonAggregate", "full.result", "chain", "search", "resultKeyIters", "reiterate"],
  rules: { rewrites: (cut, length) => Boolean(cut) && length > 0 },
};
