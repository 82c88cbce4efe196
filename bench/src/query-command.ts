export interface Query {
  readonly cursor?: string;
}

/** A command with as much of Smithy's commands as its paginator uses. */
export class QueryCommand {
  readonly input: Query;
  constructor(input: Query) {
    this.input = input;
  }
}
