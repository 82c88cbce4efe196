import type { Node } from "./node.ts";
import type { TokenCursor } from "./token-cursor.ts";

/** Parses an expression to its end. */
type ParseExpression = () => Node;

/** Parses `[a, b]` after its opening bracket. */
export function parseList(tokens: TokenCursor, parseExpression: ParseExpression): Node {
  const members = [parseExpression()];
  while (!tokens.skip("]")) {
    if (!tokens.skip(",")) tokens.fail('"," or "]" in a list');
    members.push(parseExpression());
  }
  return { kind: "list", members };
}

/** Parses `{name: a}` after its opening brace. */
export function parseObject(tokens: TokenCursor, parseExpression: ParseExpression): Node {
  const members: [string, Node][] = [];
  for (;;) {
    const name = tokens.take();
    if (name.kind !== "name" && name.kind !== "quoted name")
      tokens.fail("a name, as in {name: expression}", name);
    tokens.expect(":");
    members.push([String(name.value), parseExpression()]);
    // As in Python, a comma may be left out.
    if (!tokens.skip(",") && tokens.skip("}")) return { kind: "object", members };
  }
}

/** Parses the arguments `(a, b)` of a function after their opening parenthesis. */
export function parseArguments(tokens: TokenCursor, parseExpression: ParseExpression): Node[] {
  const args: Node[] = [];
  while (!tokens.skip(")")) {
    args.push(parseExpression());
    // As in Python, a comma may be left out, or follow the last one.
    tokens.skip(",");
  }
  return args;
}

/** Parses `[0]` or `[0:2]` after its opening bracket. */
export function parseIndexOrSlice(tokens: TokenCursor): Node {
  if (tokens.comes(":") || tokens.comes(":", 1)) return parseSlice(tokens);
  const at = Number(tokens.take().value);
  tokens.expect("]");
  return { kind: "index", at };
}

function parseSlice(tokens: TokenCursor): Node {
  const parts: (number | undefined)[] = [];
  let part = 0;
  while (!tokens.skip("]")) {
    const token = tokens.take();
    if (token.kind === "number") parts[part] = Number(token.value);
    else if (token.kind !== ":" || (part += 1) > 2) tokens.fail('a number, ":" or "]" in a slice', token);
  }
  const [start, stop, step] = parts;
  return { kind: "slice", start, stop, step };
}
