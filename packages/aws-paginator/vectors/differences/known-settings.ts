import { fields, type Difference } from "./difference.ts";

export const knownSettings: Difference = {
  id: "D15",
  fields,
  rules: { knowsSetting: (name) => ["MaxItems", "PageSize", "StartingToken"].includes(name) },
};
