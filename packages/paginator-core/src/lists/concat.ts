import type { End, Page } from "../paged-iterable.ts";
import { PaginationError } from "../pagination-error.ts";
import { CatchUp } from "./catch-up.ts";
import { decodeConcat, encodeConcat, type ListPlace } from "./concat-token.ts";
import { hash } from "./hash.ts";
import { ListsSource, type NamedList } from "./lists-source.ts";
import { OneList } from "./one-list.ts";
import { ascending } from "./order.ts";

/** A place whose token is written only when it is asked for. */
type Place<Item> = ListPlace | { readonly page: () => string | undefined; readonly item: Item };

const head: ListPlace = { page: undefined, id: undefined };

/** One list of many that come one after another. */
class QueuedList<L, Item, Response> extends OneList<L, Item, Response> {
  /** Of the keys of all lists before it. */
  digest = 0;
  page: Page<Item, Response> | undefined;
  /** The item of its page that comes next. */
  at = 0;
  catchUp: CatchUp | undefined;

  begin(place: ListPlace): void {
    const entry = { ...place, anchored: true, depth: 0 };
    this.start = place.page;
    if (place.id !== undefined) this.catchUp = new CatchUp(this.hash, entry, undefined, ascending, undefined);
  }
}

/** Where a walk stands: never changed, only replaced. */
interface Stand<Item, List> {
  /** The first list that was never left out, and what is read of it. */
  readonly front: List | undefined;
  readonly place: Place<Item>;
  /** Lists before it that could not be reached. */
  readonly left: ReadonlyMap<number, Place<Item>>;
}

/** Delivers list after list; first what is left of those that could not be reached before. */
export class Concat<L, Item, Response> extends ListsSource<L, Item, Response, QueuedList<L, Item, Response>> {
  /** Lists with something left, the one that is read first. */
  #queue: readonly QueuedList<L, Item, Response>[] = [];
  #stand: Stand<Item, QueuedList<L, Item, Response>> = { front: undefined, place: head, left: new Map() };
  /** Both as they were at the start. */
  #begun:
    | readonly [readonly QueuedList<L, Item, Response>[], Stand<Item, QueuedList<L, Item, Response>>]
    | undefined;
  #digest = 0;

  protected begin(named: readonly NamedList<L>[]): void {
    const { startingToken } = this.options;
    const { name } = this.definition;
    const position = startingToken == null ? undefined : decodeConcat(name, startingToken);
    const lists = named.map((one) => {
      const list = new QueuedList<L, Item, Response>(one, this.open);
      list.digest = this.#digest;
      this.#digest ^= list.hash % 2 ** 30;
      return list;
    });
    this.lists = lists;
    const { list: current = position && -1, digest = 0, place = head } = position ?? {};
    const left: ReadonlyMap<number, ListPlace> = position?.left ?? new Map();
    const first = current === undefined ? 0 : this.#indexOf(current, digest);
    if (lists[first]?.hash === current) lists[first]?.begin(place);
    this.#queue = lists.filter(({ hash: own }, index) => index >= first || left.has(own));
    for (const list of lists) if (left.has(list.hash)) list.begin(left.get(list.hash)!);
    const front = this.#queue.find(({ hash: own }) => !left.has(own));
    this.#stand = { front, place: front?.hash === current ? place : head, left };
    this.#begun = [this.#queue, this.#stand];
  }

  protected use(): boolean {
    for (let [list] = this.#queue; list; [list] = this.#queue) {
      const { page, catchUp } = list;
      const [next] = list.ahead;
      if (page && list.at < page.items.length) return true;
      if (next) {
        const keys = next.items.map(() => 0);
        const at = catchUp ? catchUp.pass(keys, (item) => this.#idOf(next.items[item]!)) : 0;
        if (at === -1) this.#rewind(list);
        else {
          list.ahead.shift();
          list.page = next;
          list.at = at ?? keys.length;
          if (at !== undefined) list.catchUp = undefined;
        }
      } else if (list.failure) {
        if (!this.leaveOut(list)) return true;
        this.#stand = this.isLeft(list) ? this.#without(list, this.#stand) : this.#after(list, this.#stand);
        this.#queue = this.#queue.slice(1);
      } else if (!list.ended) return true;
      else if (catchUp?.seeking && catchUp.pages > 0) this.#rewind(list);
      else {
        this.finished += 1;
        this.#stand = this.#after(list, this.#stand);
        this.#queue = this.#queue.slice(1);
      }
    }
    return false;
  }

  protected take() {
    const [list] = this.#queue;
    const page = list?.page;
    if (!page || list.at >= page.items.length) return undefined;
    const { at } = list;
    const items = page.items.slice(at).map((item) => ({ list: list.list, item }));
    const start = () => page.resumeTokenAfter(0);
    const before = this.#stand;
    const standAt = (count: number) =>
      this.#moved(list, { page: start, item: items[count - 1]!.item }, before);
    list.at = page.items.length;
    const after = (this.#stand = standAt(items.length));
    const index = this.newest.index + 1;
    const tokenAt = (count: number): string | undefined => {
      if (count < items.length) return this.#write(count === 0 ? before : standAt(count));
      // Of the newest one, what came after it is known, too.
      const stand = this.newest.index === index ? this.#stand : after;
      return this.#write(
        stand === after && page.resumeToken === undefined ? this.#after(list, after) : stand,
      );
    };
    return [{ list: list.list, key: list.key, page }, items, page.skipped + at, tokenAt] as const;
  }

  protected endsWith(): End | undefined {
    const [list, next] = this.#queue;
    return next || list?.page?.resumeToken !== undefined ? undefined : this.lastEnd;
  }

  protected *wanting() {
    const { prefetch = 0, concurrency = 8 } = this.options;
    for (const [index, list] of this.#queue.slice(0, 1 + concurrency).entries())
      if (list.ahead.length < (index === 0 ? Math.max(1, prefetch) : Math.min(1, prefetch))) yield list;
  }

  protected takeBack(): void {
    // No list was finished: all of them are there again.
    [this.#queue, this.#stand] = this.#begun!;
  }

  protected tokenAtStart(): string | undefined {
    const { end, index } = this.newest;
    if (end && index < 0) return this.#write(this.#stand);
    return this.options.startingToken ?? encodeConcat(this.definition.name);
  }

  /** Where to go on: at the list itself, or where that is gone, behind the lists that were before it. */
  #indexOf(current: number, digest: number): number {
    const lists = this.lists!;
    const found = lists.findIndex((list) => list.hash === current);
    this.listsChanged = (lists[found]?.digest ?? (current < 0 ? this.#digest : -1)) !== digest;
    if (found >= 0) return found;
    const prefix = lists.findIndex((list) => list.digest === digest);
    if (current < 0 || (prefix < 0 && digest === this.#digest)) return lists.length;
    if (prefix >= 0) return prefix;
    throw new PaginationError(
      "LISTS_CHANGED",
      "The list that this token stands in is gone, and those before it are others now: nobody can say where to go on. Start without the token.",
    );
  }

  #moved(
    list: QueuedList<L, Item, Response>,
    place: Place<Item>,
    stand: Stand<Item, QueuedList<L, Item, Response>>,
  ): Stand<Item, QueuedList<L, Item, Response>> {
    if (list === stand.front) return { ...stand, place };
    return { ...stand, left: new Map(stand.left).set(list.hash, place) };
  }

  /** With nothing left of a list. */
  #after(
    list: QueuedList<L, Item, Response>,
    stand: Stand<Item, QueuedList<L, Item, Response>>,
  ): Stand<Item, QueuedList<L, Item, Response>> {
    const left = new Map(stand.left);
    left.delete(list.hash);
    if (list !== stand.front) return { ...stand, left };
    const lists = this.lists!;
    return {
      front: lists.slice(lists.indexOf(list) + 1).find((one) => !left.has(one.hash)),
      place: head,
      left,
    };
  }

  /** Without a list that could not be reached. */
  #without(
    list: QueuedList<L, Item, Response>,
    stand: Stand<Item, QueuedList<L, Item, Response>>,
  ): Stand<Item, QueuedList<L, Item, Response>> {
    if (list !== stand.front) return stand;
    const { left } = stand;
    return { ...this.#after(list, stand), left: new Map(left).set(list.hash, stand.place) };
  }

  #rewind(list: QueuedList<L, Item, Response>): void {
    const catchUp = list.catchUp!;
    const waiting = catchUp.pages === 1 && list.ahead.length > 0;
    catchUp.giveUp();
    if (waiting) return;
    list.page = undefined;
    list.reopen(list.start);
  }

  #idOf(item: Item): number {
    return hash(String(this.definition.id(item)));
  }

  #write({ front, place, left }: Stand<Item, QueuedList<L, Item, Response>>): string | undefined {
    if (!front && !this.lists!.some((list) => left.has(list.hash))) return undefined;
    return encodeConcat(this.definition.name, {
      list: front?.hash,
      digest: front?.digest ?? this.#digest,
      place: this.#settled(place),
      left: new Map([...left].map(([own, at]) => [own, this.#settled(at)])),
    });
  }

  #settled(place: Place<Item>): ListPlace {
    return "item" in place ? { page: place.page(), id: this.#idOf(place.item) } : place;
  }
}
