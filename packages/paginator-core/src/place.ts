/** The values of the input tokens, in the order of the definition. An array is cheaper than a record for each page. */
export type Tokens = readonly unknown[];

/** The core's own form of a `Position`: a page, and how many of its items are already delivered. */
export interface Place {
  /** What the page is requested with. */
  readonly tokens: Tokens;
  readonly skip: number;
  /** The next token that the page named, if it was refused because it had been given before. */
  readonly refused?: Tokens | undefined;
  /** The names of the tokens, in the order of the resume token that this place was read from. */
  readonly order?: readonly string[] | undefined;
}
