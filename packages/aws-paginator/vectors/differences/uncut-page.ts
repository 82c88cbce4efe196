import { fieldsOfWalk, type Difference } from "./difference.ts";

export const uncutPage: Difference = {
  id: "D6",
  // A page that stays as it came may be one that cannot be counted, or that does not go with the others.
  fields: fieldsOfWalk,
  rules: { rewrites: (cut, length) => Boolean(cut) && length > 0 },
};
