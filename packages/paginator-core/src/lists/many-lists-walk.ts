import { Cursor } from "../cursor.ts";
import { PagedList } from "../paged-list.ts";
import type { PageSource } from "../page-source.ts";
import type { ManyLists, Unreachable } from "./lists-definition.ts";
import type { ManyListsOptions } from "./many-options.ts";
import type { ListItem, ListPage } from "./run.ts";

interface Source<L, Item, Response> extends PageSource<ListItem<L, Item>, ListPage<L, Item, Response>> {
  readonly unreachable: readonly Unreachable[];
  readonly listsChanged: boolean;
}

/** One walk through many lists, as its reader sees it. */
export class ManyListsWalk<L, Item, Response, S extends Source<L, Item, Response>>
  extends PagedList<ListItem<L, Item>, ListPage<L, Item, Response>>
  implements ManyLists<L, Item, Response>
{
  protected readonly source: S;

  constructor(open: (onArrival: () => void) => S, options: ManyListsOptions) {
    let source!: S;
    super(new Cursor((onArrival) => (source = open(onArrival)), options));
    this.source = source;
  }

  get unreachable(): readonly Unreachable[] {
    return [...this.source.unreachable];
  }

  get listsChanged(): boolean {
    return this.source.listsChanged;
  }
}
