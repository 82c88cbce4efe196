import type { Cursor } from "./cursor.ts";
import { ItemLoop, PageLoop } from "./loop.ts";
import type { Collected, CollectedPages, End, LoopIterator, Page, PagedIterable } from "./paged-iterable.ts";

/** One walk, as its reader sees it. */
export class PagedList<Item, Response> implements PagedIterable<Item, Response> {
  readonly #cursor: Cursor<Item, Response>;

  constructor(cursor: Cursor<Item, Response>) {
    this.#cursor = cursor;
  }

  [Symbol.asyncIterator](): LoopIterator<Item> {
    return new ItemLoop(this.#cursor);
  }

  pages<Value>(map: (page: Page<Item, Response>) => Value): LoopIterator<Value>;
  pages(): LoopIterator<Page<Item, Response>>;
  pages(map: (page: Page<Item, Response>) => unknown = whole): LoopIterator<unknown> {
    return new PageLoop(this.#cursor, map);
  }

  async collect(): Promise<Collected<Item>> {
    const { pages, ...others } = await this.collectPages(itemsOf);
    const items: Item[] = [];
    for (const page of pages) for (const item of page) items.push(item);
    return { items, ...others };
  }

  collectPages<Value>(map: (page: Page<Item, Response>) => Value): Promise<CollectedPages<Value>>;
  collectPages(): Promise<CollectedPages<Page<Item, Response>>>;
  async collectPages(map: (page: Page<Item, Response>) => unknown = whole): Promise<CollectedPages<unknown>> {
    const cursor = this.#cursor;
    cursor.checkOpen();
    return cursor.ask(cursor.collector(map));
  }

  get resumeToken(): string | undefined {
    return this.#cursor.resumeToken;
  }

  get end(): End | undefined {
    return this.#cursor.end;
  }
}

function whole<Value>(page: Value): Value {
  return page;
}

function itemsOf<Item>(page: { readonly items: readonly Item[] }): readonly Item[] {
  return page.items;
}
