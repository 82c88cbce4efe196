import { checkExpressionDepth } from "../depth.ts";
import { bindingPower, endsProjection } from "./binding-power.ts";
import { parseArguments, parseIndexOrSlice, parseList, parseObject } from "./brackets.ts";
import type { Choice, Node, Steps } from "./node.ts";
import { createTokenCursor } from "./token-cursor.ts";
import type { Token, TokenKind } from "./token.ts";

const current: Node = { kind: "current" };

/**
 * Parses an expression by the binding powers of its tokens (a Pratt parser). It accepts what Python's parser accepts, with all
 * its oddities.
 *
 * @throws {JmespathError} `SYNTAX`, or `TOO_DEEP`.
 */
export function parse(expression: string): Node {
  const tokens = createTokenCursor(expression);
  let depth = 0;

  function parseExpression(power = 0): Node {
    checkExpressionDepth((depth += 1));
    let left = parseStart(tokens.take());
    while (power < bindingPower(tokens.peek().kind)) left = parseRest(left, tokens.take());
    depth -= 1;
    return left;
  }

  /** What an expression can begin with. */
  function parseStart(token: Token): Node {
    switch (token.kind) {
      case "literal":
        return { kind: "literal", value: token.value };
      case "quoted name":
        if (tokens.comes("(")) tokens.fail("the name of a function without quotes", token);
        return { kind: "field", name: String(token.value) };
      case "name":
        return { kind: "field", name: token.text };
      case "@":
        return current;
      case "*":
        return { kind: "values", of: current, each: tokens.comes("]") ? current : parseEach("*") };
      case "[]":
        return { kind: "elements", of: { kind: "flatten", of: current }, each: parseEach("[]") };
      case "[?":
        return parseFilter(current);
      case "[":
        if (tokens.comes("number") || tokens.comes(":")) return parseIndex(current);
        if (!tokens.comes("*") || !tokens.comes("]", 1)) return parseList(tokens, parseExpression);
        tokens.take();
        tokens.take();
        return { kind: "elements", of: current, each: parseEach("*") };
      case "{":
        return parseObject(tokens, parseExpression);
      case "!":
        return { kind: "not", operand: parseExpression(bindingPower("!")) };
      case "&":
        return { kind: "reference", to: parseExpression() };
      case "(": {
        const inner = parseExpression();
        tokens.expect(")");
        return inner;
      }
      case "number":
        return tokens.fail("a name, a literal (a number as `5`, in backticks) or another expression", token);
      default:
        return tokens.fail("a name, a literal or another expression", token);
    }
  }

  /** What can follow an expression. */
  function parseRest(left: Node, token: Token): Node {
    switch (token.kind) {
      case ".":
        return tokens.skip("*")
          ? { kind: "values", of: left, each: parseEach(".") }
          : withStep("path", left, parseMember("."));
      case "|":
        return withStep("pipe", left, parseExpression(bindingPower("|")));
      case "||":
        return withOperand("or", left, parseExpression(bindingPower("||")));
      case "&&":
        return withOperand("and", left, parseExpression(bindingPower("&&")));
      case "==":
      case "!=":
      case "<":
      case "<=":
      case ">":
      case ">=": {
        const right = parseExpression(bindingPower(token.kind));
        return { kind: "comparison", operator: token.kind, left, right };
      }
      case "[]":
        return { kind: "elements", of: { kind: "flatten", of: left }, each: parseEach("[]") };
      case "[?":
        return parseFilter(left);
      case "[":
        if (tokens.comes("number") || tokens.comes(":")) return parseIndex(left);
        if (!tokens.skip("*")) tokens.fail('a number, "*" or ":" after the bracket (or a filter, "[?")');
        tokens.expect("]");
        return { kind: "elements", of: left, each: parseEach("*") };
      case "(":
        return left.kind === "field"
          ? { kind: "call", name: left.name, args: parseArguments(tokens, parseExpression) }
          : tokens.fail("the name of a function before the parenthesis", token);
      default:
        return tokens.fail("an operator or the end of the expression", token);
    }
  }

  /** The expression that a projection applies to each element: all that follows and binds more strongly. */
  function parseEach(operator: TokenKind): Node {
    if (bindingPower(tokens.peek().kind) < endsProjection) return current;
    if (tokens.comes("[") || tokens.comes("[?")) return parseExpression(bindingPower(operator));
    if (tokens.skip(".")) return parseMember(operator);
    return tokens.fail('".", "[" or the end of the projection');
  }

  /** What can follow a dot. */
  function parseMember(operator: TokenKind): Node {
    if (tokens.skip("[")) return parseList(tokens, parseExpression);
    if (tokens.skip("{")) return parseObject(tokens, parseExpression);
    if (tokens.comes("name") || tokens.comes("quoted name") || tokens.comes("*"))
      return parseExpression(bindingPower(operator));
    return tokens.fail('a name, "*", "[" or "{" after the dot');
  }

  function parseFilter(of: Node): Node {
    const condition = parseExpression();
    tokens.expect("]");
    return { kind: "filter", of, condition, each: tokens.comes("[]") ? current : parseEach("[?") };
  }

  function parseIndex(left: Node): Node {
    const right = parseIndexOrSlice(tokens);
    const both = withStep("indexed", left, right);
    // As in Python, a slice right after an index is not a projection.
    const projects = right.kind === "slice" && left.kind !== "indexed";
    return projects ? { kind: "elements", of: both, each: parseEach("*") } : both;
  }

  const root = parseExpression();
  if (!tokens.comes("end")) tokens.fail("an operator or the end of the expression");
  return root;
}

/** Makes `a.b.c` three steps rather than a pair in a pair, so that a chain of any length is not nested. */
function withStep(kind: Steps["kind"], left: Node, right: Node): Node {
  if (left.kind !== kind) return { kind, steps: [left, right] };
  left.steps.push(right);
  return left;
}

function withOperand(kind: Choice["kind"], left: Node, right: Node): Node {
  if (left.kind !== kind) return { kind, operands: [left, right] };
  left.operands.push(right);
  return left;
}
