import type { Color } from "../../terminal/paint.ts";
import type { View } from "../../terminal/view.ts";

/** One thing in a list. */
export type Item = Readonly<Record<string, unknown>>;

export type Cell = string | number | Date | undefined;

/** What a table of some things looks like. */
export interface Tabular<One> {
  /** What several of them are called. */
  readonly noun: string;
  /** The columns, left to right: the further left, the more it matters. The last one takes what room is left. */
  columns(view: View): readonly Column<One>[];
}

/** What a list of a kind of things looks like. */
export interface Kind<One extends Item> extends Tabular<One> {
  /** The operation of the API that lists them: the title of what a query finds. */
  readonly operation: string;
  /** The member of the response that holds them. */
  readonly resultKey: string;
  /** The ARN of an item. */
  readonly arnOf: (item: One) => string | undefined;
  /** What an item does not say itself, and lines for programs tell of it: members of a line of ndjson, and fields. */
  readonly derived?: Readonly<Record<string, (item: One) => Cell>>;
  /** The cells of a line of csv or tsv, as they are. */
  readonly fields: Readonly<Record<string, (item: One) => Cell>>;
}

export interface Column<One> {
  readonly title: string;
  /** The field that it shows, where there are fields. */
  readonly field?: string;
  /** At least, and at most so wide; between them as its first cells are. */
  readonly width: readonly [number, number];
  /** Whether it is there where the terminal has no room for it, too. Default: no. */
  readonly keep?: boolean;
  /** It is only there on a terminal of this width. Default: on any. */
  readonly from?: number;
  /** As it is: what prints it takes care that it does no harm. */
  readonly cell: (item: One) => string;
  /** Default: left. */
  readonly align?: "right";
  readonly color?: (item: One) => Color | undefined;
}
