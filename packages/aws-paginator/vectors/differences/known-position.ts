import type { Difference } from "./difference.ts";

export const knownPosition: Difference = {
  id: "D12",
  fields: ["resumeToken", "full.resumeToken", "chain", "reiterate"],
  rules: { knowsPosition: true },
};
