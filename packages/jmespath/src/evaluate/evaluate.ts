/** Finds what an expression, or a part of one, names in a value. */
export type Evaluate = (value: unknown) => unknown;
