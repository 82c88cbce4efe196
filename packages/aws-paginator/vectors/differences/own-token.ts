import { fieldsOfWalk, type Difference } from "./difference.ts";

export const ownToken: Difference = {
  id: "D10",
  fields: fieldsOfWalk.filter((field) => field !== "nonAggregate"),
  rules: {
    keepsOtherTokens: true,
    beginning: (kwargs, names) => Object.fromEntries(names.map((name) => [name, kwargs[name] ?? null])),
  },
};
