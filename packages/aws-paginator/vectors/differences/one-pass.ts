import type { Difference } from "./difference.ts";

export const onePass: Difference = {
  id: "D5",
  fields: ["reiterate"],
  rules: { goesOn: true },
};
