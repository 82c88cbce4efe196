import { checkExpressionDepth } from "../depth.ts";
import { call } from "../functions/call.ts";
import type { Node } from "../syntax/node.ts";
import { memberOf } from "../values/members.ts";
import { Reference } from "../values/reference.ts";
import { isTrue } from "../values/truth.ts";
import type { Evaluate } from "./evaluate.ts";
import { choose, compareBy, negate } from "./logic.ts";
import { slice } from "./slice.ts";
import { flatten, follow, pick, project, projectValues } from "./steps.ts";

/** @throws {JmespathError} `TOO_DEEP` if the expression is nested too deep. */
export function createEvaluator(node: Node, depth = 0): Evaluate {
  checkExpressionDepth(depth);
  const inner = (one: Node) => createEvaluator(one, depth + 1);
  switch (node.kind) {
    case "current":
      return (value) => value;
    case "literal":
      return () => node.value;
    case "field":
      return (value) => memberOf(value, node.name);
    case "index":
      return pick(node.at);
    case "slice":
      return slice(node);
    case "path":
    case "indexed":
    case "pipe":
      return follow(node.steps.map(inner));
    case "or":
    case "and":
      return choose(node.operands.map(inner), node.kind === "or");
    case "not":
      return negate(inner(node.operand));
    case "comparison":
      return compareBy(node.operator, inner(node.left), inner(node.right));
    case "flatten":
      return flatten(inner(node.of));
    case "elements":
      return project(inner(node.of), inner(node.each));
    case "values":
      return projectValues(inner(node.of), inner(node.each));
    case "filter": {
      const condition = inner(node.condition);
      return project(inner(node.of), inner(node.each), (element) => isTrue(condition(element)));
    }
    case "list": {
      const members = node.members.map(inner);
      return (value) => (isNothing(value) ? null : members.map((member) => member(value)));
    }
    case "object": {
      const members = node.members.map(([name, member]) => [name, inner(member)] as const);
      return (value) =>
        isNothing(value) ? null : Object.fromEntries(members.map(([name, member]) => [name, member(value)]));
    }
    case "call": {
      const args = node.args.map(inner);
      return (value) =>
        call(
          node.name,
          args.map((arg) => arg(value)),
        );
    }
  }
  const reference = new Reference(inner(node.to));
  return () => reference;
}

function isNothing(value: unknown): boolean {
  return value === null || value === undefined;
}
