import { isMap } from "../reference/value.ts";
import { fieldsOfWalk, type Difference } from "./difference.ts";

export const mergedMaps: Difference = {
  id: "D7",
  fields: fieldsOfWalk,
  rules: {
    isSliceable: (value) => Array.isArray(value) || typeof value === "string" || isMap(value),
    addMap(sum, map) {
      for (const [key, value] of Object.entries(map)) {
        const before = sum[key];
        sum[key] = Array.isArray(before) && Array.isArray(value) ? before.concat(value) : value;
      }
    },
  },
};
