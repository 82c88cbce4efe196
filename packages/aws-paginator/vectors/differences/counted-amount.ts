import { fieldsOfWalk, type Difference } from "./difference.ts";

export const countedAmount: Difference = {
  id: "D13",
  fields: fieldsOfWalk,
  rules: {
    acceptsAmount: (amount) => Number.isSafeInteger(amount) && Number(amount) >= 0,
    oldAmount: (text) => (/^[0-9]+$/.test(text) ? Number(text) : undefined),
  },
};
