import { fieldsOfWalk, type Difference } from "./difference.ts";

export const missingToken: Difference = {
  id: "D14",
  fields: fieldsOfWalk.filter((field) => field !== "nonAggregate"),
  rules: { needsToken: true },
};
