import type { Node } from "./node.ts";

/** The expressions directly within an expression. */
export function childrenOf(node: Node): readonly Node[] {
  switch (node.kind) {
    case "current":
    case "literal":
    case "field":
    case "index":
    case "slice":
      return [];
    case "path":
    case "indexed":
    case "pipe":
      return node.steps;
    case "or":
    case "and":
      return node.operands;
    case "not":
      return [node.operand];
    case "comparison":
      return [node.left, node.right];
    case "flatten":
      return [node.of];
    case "elements":
    case "values":
      return [node.of, node.each];
    case "filter":
      return [node.of, node.condition, node.each];
    case "list":
      return node.members;
    case "object":
      return node.members.map(([, member]) => member);
    case "call":
      return node.args;
  }
  return [node.to];
}
