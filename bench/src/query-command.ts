export interface Query {
  readonly cursor?: string;
}

/** A command of Smithy's clients, as far as its paginator looks at one. */
export class QueryCommand {
  readonly input: Query;
  constructor(input: Query) {
    this.input = input;
  }
}
