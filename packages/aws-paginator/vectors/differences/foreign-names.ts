import { fieldsOfWalk, type Difference } from "./difference.ts";

export const foreignNames: Difference = {
  id: "D4",
  fields: fieldsOfWalk,
  rules: {
    acceptsNames: (given, names) =>
      given.length === names.length && names.every((name) => given.includes(name)),
  },
};
