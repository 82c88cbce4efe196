import { fieldsOfWalk, type Difference } from "./difference.ts";

export const writtenNames: Difference = {
  id: "D16",
  fields: fieldsOfWalk,
  rules: { isWritable: (path) => path !== "" && !/[[\]*|]/.test(path) },
};
