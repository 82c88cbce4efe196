import { fieldsOfWalk, type Difference } from "./difference.ts";

export const scalarToken: Difference = {
  id: "D9",
  fields: fieldsOfWalk,
  rules: { takesScalars: true },
};
