import type { CallContext } from "../call-context.ts";
import type { PagedIterable } from "../paged-iterable.ts";
import type { PaginateOptions } from "../paginate-options.ts";
import type { ListItem, ListPage } from "./run.ts";
import type { ManyListsOptions } from "./many-options.ts";

/** What a list is opened with: pass it on. */
export interface OpenOptions extends Pick<PaginateOptions, "startingToken" | "pageSize"> {
  readonly startingToken: string | undefined;
}

/** Lists, as they are at the time. */
export type Lists<L> = Iterable<L> | AsyncIterable<L> | PromiseLike<Iterable<L> | AsyncIterable<L>>;

/** Many lists that are to be read as one. Write `lists` and `open` above the functions that are given what these give. */
export interface ListsDefinition<L, Item, Response, Input> {
  /** What resume tokens belong to: a token of another name is refused. */
  readonly name: string;
  /** Says which lists there are, for the input of a walk; asked once in each walk, before its first page. They may be others than last time. */
  readonly lists: (input: Input, context: CallContext) => Lists<L>;
  /** What a list is called, for good: never its index. Resume tokens find lists by it. Two lists of one key are a `RangeError`. */
  readonly key: (list: L) => string;
  /** Starts a walk through one list: any `PagedIterable`, many lists among them. */
  readonly open: (list: L, options: OpenOptions) => PagedIterable<Item, Response>;
  /** What tells an item from all others of its list. */
  readonly id: (item: Item) => string | number;
  /**
   * Whether an error of a list says that there is no such list any more: with `onListError: "report"` it is named in `unreachable`, and counts as read to its end.
   * Default: no error does.
   */
  readonly isGone?: ((error: unknown, list: L) => boolean) | undefined;
}

/** A list that was left out. */
export interface Unreachable {
  /** The key of the list. */
  readonly key: string;
  readonly error: unknown;
  /** Where the list stands, to go on with it alone; `undefined` for one that is gone, or could not be opened. The walk's own token holds it, too. */
  readonly resumeToken: string | undefined;
}

/** One walk through many lists. */
export interface ManyLists<L, Item, Response> extends PagedIterable<
  ListItem<L, Item>,
  ListPage<L, Item, Response>
> {
  /** The lists that were left out so far; never any with `onListError: "throw"`. */
  readonly unreachable: readonly Unreachable[];
  /** Whether there are other lists than the starting token was made for. Known from the first page on. */
  readonly listsChanged: boolean;
}

/** Starts one walk. Throws a `RangeError` for options that make no sense. */
export type OpenLists<Input, Walk> = object extends Input
  ? (input?: Input, options?: ManyListsOptions) => Walk
  : (input: Input, options?: ManyListsOptions) => Walk;
