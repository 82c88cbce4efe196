import { fields, type Difference } from "./difference.ts";

export const strictMaxItems: Difference = {
  id: "D2",
  fields,
  rules: {
    acceptsMaxItems: (maxItems) => maxItems >= 0,
    endsAtOnce: (maxItems) => maxItems === 0,
  },
};
