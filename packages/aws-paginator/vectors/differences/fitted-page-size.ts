import type { Difference } from "./difference.ts";

/** Needs the range of the limit key, of which botocore is not told. */
export const fittedPageSize: Difference = {
  id: "D11",
  fields: ["requests", "full.requests", "chain", "reiterate"],
  rules: { fitsPages: true },
};
