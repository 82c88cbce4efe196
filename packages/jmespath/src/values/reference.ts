/** An expression as an argument (`&name`): `sort_by` and the like evaluate it for each element. */
export class Reference {
  readonly evaluate: (value: unknown) => unknown;

  constructor(evaluate: (value: unknown) => unknown) {
    this.evaluate = evaluate;
  }

  get [Symbol.toStringTag](): string {
    return "Expression";
  }
}
