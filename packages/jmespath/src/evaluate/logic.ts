import type { Comparator } from "../syntax/node.ts";
import { isEqual } from "../values/equality.ts";
import { compare } from "../values/order.ts";
import { isTrue } from "../values/truth.ts";
import { isNumber, isText } from "../values/value-type.ts";
import type { Evaluate } from "./evaluate.ts";

/** The first operand that decides (a true one for `||`, a false one for `&&`), or else the last one. */
export function choose(operands: readonly Evaluate[], deciding: boolean): Evaluate {
  return (value) => {
    let found: unknown = null;
    for (const operand of operands) {
      found = operand(value);
      if (isTrue(found) === deciding) break;
    }
    return found;
  };
}

export function negate(operand: Evaluate): Evaluate {
  return (value) => !isTrue(operand(value));
}

export function compareBy(operator: Comparator, left: Evaluate, right: Evaluate): Evaluate {
  if (operator === "==") return (value) => isEqual(left(value), right(value));
  if (operator === "!=") return (value) => !isEqual(left(value), right(value));
  const holds = orders[operator];
  return (value) => {
    const [one, other] = [left(value), right(value)];
    return hasOrder(one) && hasOrder(other) ? holds(compare(one, other)) : null;
  };
}

const orders: Readonly<Record<Exclude<Comparator, "==" | "!=">, (sign: number) => boolean>> = {
  "<": (sign) => sign < 0,
  "<=": (sign) => sign <= 0,
  ">": (sign) => sign > 0,
  ">=": (sign) => sign >= 0,
};

function hasOrder(value: unknown): boolean {
  return isNumber(value) || isText(value);
}
