import type { View } from "../terminal/view.ts";
import type { Item, Kind } from "./kinds/kind.ts";

/** Where a list goes on, under the name that the AWS CLI gives the token. */
export interface Next {
  readonly name: "NextToken" | "nextToken";
  readonly token: string;
}

/** Turns a list into text, page by page. What it returns is written as it is. */
export interface Format<One> {
  page(items: readonly One[]): string;
  /** The end of the text; `next` is there when there is more. */
  end(next: Next | undefined): string;
}

/** How a list becomes a document: under which key, or as the one thing that was asked for. */
export interface Shape {
  readonly resultKey: string;
  readonly single: boolean;
}

/** Finds something in a value, as `--query` says. */
export type Find = (value: unknown) => unknown;

/** What a format may want to know of the list that it prints. */
export interface FormatRequest<One extends Item> {
  readonly kind: Kind<One>;
  readonly view: View;
  /** Only for a format that takes a query. */
  readonly find?: Find | undefined;
  /** Whether the text goes on where an earlier one was left. */
  readonly begun?: boolean | undefined;
  /** Whose list it is, in words: people are told above a table. Default: nothing is said. */
  readonly list?: string | undefined;
  /** What people are told of how to go on. */
  readonly more: (next: Next) => string;
}

/** Makes a format of lines: each item is printed as it comes. */
export type CreateFormat = <One extends Item>(request: FormatRequest<One>) => Format<One>;

/** A format of whole documents. */
export interface DocumentFormat {
  /** Prints one plain value, as `JSON.parse` gives it. */
  print(value: unknown): string;
  /** Prints a list that nothing is looked for in. */
  list(shape: Shape): Format<object>;
}
