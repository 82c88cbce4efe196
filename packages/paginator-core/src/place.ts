/** The values of the input tokens, in the order of the definition: cheaper than a record for each page. */
export type Tokens = readonly unknown[];

/** A position within the core: a page, and how many of its items are already delivered. */
export interface Place {
  /** What the page is asked for with. */
  readonly tokens: Tokens;
  readonly skip: number;
  /** What the page named as its next token when that was refused, as it had been given before. */
  readonly refused?: Tokens | undefined;
  /** The names of the tokens in the order of the resume token that this place was read from. */
  readonly order?: readonly string[] | undefined;
}
