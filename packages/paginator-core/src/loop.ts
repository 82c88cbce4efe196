import { done, type Cursor, type Reader } from "./cursor.ts";
import type { LoopIterator, Page } from "./paged-iterable.ts";

/** A loop over a walk. Once left, it is done, even if the walk goes on. */
abstract class Loop<Item, Response, Value>
  implements LoopIterator<Value>, Reader<IteratorResult<Value, undefined>>
{
  protected readonly cursor: Cursor<Item, Response>;
  protected left = false;

  constructor(cursor: Cursor<Item, Response>) {
    cursor.checkOpen();
    this.cursor = cursor;
  }

  protected abstract readOn(): IteratorResult<Value, undefined> | undefined;

  read(): IteratorResult<Value, undefined> | undefined {
    return this.left ? done : this.readOn();
  }

  next(): Promise<IteratorResult<Value, undefined>> {
    return this.cursor.ask(this);
  }

  async return(): Promise<IteratorResult<Value, undefined>> {
    this.left = true;
    this.cursor.leave();
    return done;
  }

  [Symbol.asyncIterator](): this {
    return this;
  }
}

export class ItemLoop<Item, Response> extends Loop<Item, Response, Item> {
  override next(): Promise<IteratorResult<Item, undefined>> {
    const { cursor } = this;
    return cursor.hasItem && !this.left
      ? Promise.resolve({ value: cursor.takeItem(), done: false })
      : super.next();
  }

  protected override readOn(): IteratorResult<Item, undefined> | undefined {
    return this.cursor.nextItem();
  }
}

export class PageLoop<Item, Response, Value> extends Loop<Item, Response, Value> {
  readonly #map: (page: Page<Item, Response>) => Value;

  constructor(cursor: Cursor<Item, Response>, map: (page: Page<Item, Response>) => Value) {
    super(cursor);
    this.#map = map;
  }

  protected override readOn(): IteratorResult<Value, undefined> | undefined {
    return this.cursor.nextPage(this.#map);
  }
}
