import type { Difference } from "./difference.ts";

/** Needs the range of the limit key, which scenarios do not have: it must change nothing in them. */
export const fittedPageSize: Difference = { id: "D11", fields: [], rules: {} };
