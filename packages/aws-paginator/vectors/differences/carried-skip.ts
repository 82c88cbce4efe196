import { fieldsOfWalk, type Difference } from "./difference.ts";

export const carriedSkip: Difference = {
  id: "D1",
  fields: fieldsOfWalk.filter((field) => field !== "nonAggregate"),
  rules: {
    carried: (cut, length) => (typeof cut === "number" ? Math.max(0, cut - length) : 0),
    readsTokensFromWholePages: true,
  },
};
