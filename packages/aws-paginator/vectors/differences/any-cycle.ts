import { fieldsOfWalk, type Difference } from "./difference.ts";

export const anyCycle: Difference = {
  id: "D3",
  fields: fieldsOfWalk.filter((field) => field !== "nonAggregate"),
  rules: { isRepeated: (token, earlier) => earlier.includes(token), refusesAtLimit: true },
};
