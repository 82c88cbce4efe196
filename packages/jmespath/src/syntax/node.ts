/** A parsed expression. */
export type Node =
  | { readonly kind: "current" }
  | { readonly kind: "literal"; readonly value: unknown }
  | { readonly kind: "field"; readonly name: string }
  | { readonly kind: "index"; readonly at: number }
  | ({ readonly kind: "slice" } & Slice)
  | Steps
  | Choice
  | { readonly kind: "not"; readonly operand: Node }
  | {
      readonly kind: "comparison";
      readonly operator: Comparator;
      readonly left: Node;
      readonly right: Node;
    }
  | { readonly kind: "flatten"; readonly of: Node }
  | { readonly kind: "elements" | "values"; readonly of: Node; readonly each: Node }
  | { readonly kind: "filter"; readonly of: Node; readonly condition: Node; readonly each: Node }
  | { readonly kind: "list"; readonly members: readonly Node[] }
  | { readonly kind: "object"; readonly members: readonly (readonly [name: string, value: Node])[] }
  | { readonly kind: "call"; readonly name: string; readonly args: readonly Node[] }
  | { readonly kind: "reference"; readonly to: Node };

/** Each step reads what the one before it found. The kind says how they are joined: by `.`, `[0]` or `|`. */
export interface Steps {
  readonly kind: "path" | "indexed" | "pipe";
  readonly steps: Node[];
}

/** Operands joined by `&&` or by `||`. */
export interface Choice {
  readonly kind: "and" | "or";
  readonly operands: Node[];
}

export interface Slice {
  readonly start: number | undefined;
  readonly stop: number | undefined;
  readonly step: number | undefined;
}

export type Comparator = "==" | "!=" | "<" | "<=" | ">" | ">=";
