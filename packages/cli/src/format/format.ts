/** Where a list goes on, under the name that the AWS CLI gives the token. */
export interface Next {
  readonly name: "NextToken" | "nextToken";
  readonly token: string;
}

/** Turns a list into text, page by page. What it returns is written as it is. */
export interface Format<One> {
  /** Whether a person reads it, who may be told more than was asked. */
  readonly forPeople: boolean;
  page(items: readonly One[]): string;
  /** The end of the text; `next` is there when there is more. */
  end(next: Next | undefined): string;
}

/** How a list becomes a document: under which key, or as the one thing that was asked for. */
export interface Shape {
  readonly resultKey: string;
  readonly single: boolean;
}
