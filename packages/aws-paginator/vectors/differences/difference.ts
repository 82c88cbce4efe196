import type { Rules } from "../reference/rules.ts";

/** What two results of one scenario are compared by. */
export const fields = [
  "stage",
  "requests",
  "pages",
  "resumeToken",
  "nonAggregate",
  "error",
  "full.requests",
  "full.result",
  "full.resumeToken",
  "full.error",
  "chain",
  "chainEnd",
  "search",
  "resultKeyIters",
  "reiterate",
] as const;
export type Field = (typeof fields)[number];

/** Something that ours does otherwise than the recorded engine, on purpose. */
export interface Difference {
  /** As in docs/boto3-differences.md. */
  readonly id: `D${number}`;
  /** The only fields of a result that may change. */
  readonly fields: readonly Field[];
  /** The steps of the recorded engine that are taken otherwise: what these fields must be then follows from them. */
  readonly rules: Partial<Rules>;
}

/** All but what `paginate` itself says: for a difference in the course of a walk. */
export const fieldsOfWalk = fields.filter((field) => field !== "stage");
