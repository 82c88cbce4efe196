import { fields, type Difference } from "./difference.ts";

const integer = (value: unknown): number | undefined => {
  const number = typeof value === "string" && /^-?[0-9]+$/.test(value) ? Number(value) : value;
  return Number.isInteger(number) ? (number as number) : undefined;
};

export const wholeNumbers: Difference = {
  id: "D8",
  fields,
  rules: {
    integer,
    sizeText: (value) => (typeof value === "string" ? value : integer(value)?.toString()),
  },
};
