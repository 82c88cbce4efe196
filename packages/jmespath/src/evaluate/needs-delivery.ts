import { childrenOf } from "../syntax/children.ts";
import type { Node } from "../syntax/node.ts";
import { deliver } from "../values/deliver.ts";

const givingFloats = new Set(["avg", "sum", "to_number"]);

/** Functions that evaluate an expression argument, and do not return it. */
const evaluating = new Set(["map", "max_by", "min_by", "sort_by"]);

/** Whether a result may hold what a caller should not get: boxed floats or expressions. */
export function needsDelivery(node: Node): boolean {
  if (node.kind === "reference") return true;
  if (node.kind === "literal") return deliver(node.value, false) !== node.value;
  if (node.kind !== "call") return childrenOf(node).some(needsDelivery);
  if (givingFloats.has(node.name)) return true;
  return node.args.some((arg) =>
    needsDelivery(arg.kind === "reference" && evaluating.has(node.name) ? arg.to : arg),
  );
}
