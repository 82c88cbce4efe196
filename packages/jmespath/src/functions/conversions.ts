import { JmespathError } from "../jmespath-error.ts";
import { readNumber } from "../values/read-number.ts";
import { toText } from "../values/to-text.ts";
import { isText, typeOf } from "../values/value-type.ts";
import { takes } from "./built-in.ts";
import { anything, nameOf } from "./parameter.ts";

export const conversionFunctions = {
  to_array: takes([anything], (value) => (Array.isArray(value) ? value : [value])),
  to_number: takes([anything], (value) => {
    if (isText(value)) return readNumber(value);
    const type = typeOf(value);
    if (type !== "other" && type !== "expression") return type === "number" ? value : null;
    throw new JmespathError("INVALID_TYPE", `to_number() takes JSON values, got ${nameOf(value)}.`);
  }),
  to_string: takes([anything], toText),
  type: takes([anything], (value) => {
    const type = typeOf(value);
    return type === "other" || type === "expression" ? null : type;
  }),
};
