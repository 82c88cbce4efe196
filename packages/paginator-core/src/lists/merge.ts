import type { End } from "../paged-iterable.ts";
import { Heads } from "./heads.ts";
import { hash } from "./hash.ts";
import { isHint, type ListEntry } from "./list-entry.ts";
import { ListsSource, type NamedList } from "./lists-source.ts";
import type { ListsDefinition } from "./lists-definition.ts";
import type { ManyListsOptions } from "./many-options.ts";
import { MergedList, type Spot } from "./merged-list.ts";
import { beginning, decodeMerge, encodeMerge, type MergePosition } from "./merge-token.ts";
import { ascending, descending, type Compare, type SortKey, type Watermark } from "./order.ts";
import type { ListItem, ListPage } from "./run.ts";

/** Many lists in one order. */
export interface MergeDefinition<L, Item, Response, Input> extends ListsDefinition<L, Item, Response, Input> {
  /** What every list is sorted by: finite numbers, or strings, the same for all lists. Anything else is a `RangeError`. */
  readonly by: (item: Item) => SortKey;
  /** How every list is sorted. */
  readonly order: "ascending" | "descending";
}

/** The furthest item delivered: its key, its list, and the item or its hash. */
type Mark<Item> = Omit<Watermark, "id"> & { readonly id: number | { readonly item: Item } };

/** Delivers the first of all heads, again and again. Nothing is delivered until every list has a head, is exhausted or has failed. */
export class Merge<L, Item, Response> extends ListsSource<L, Item, Response, MergedList<L, Item, Response>> {
  readonly outOfOrder = new Set<string>();
  newer = 0;
  declare protected readonly definition: MergeDefinition<L, Item, Response, unknown>;
  readonly #compare: Compare;
  readonly #heads: Heads<MergedList<L, Item, Response>>;
  /** Lists without a head that may still have one. */
  readonly #needy = new Set<MergedList<L, Item, Response>>();
  /** Where each list stands. Runs keep it: it is copied before it is changed. */
  #spots: Spot<Item, Response>[] = [];
  #spotsKept = false;
  #mark: Mark<Item> | undefined;
  #from: MergePosition = beginning;
  #digest = 0;
  #top: SortKey | undefined;
  /** The type of all keys. */
  #kind: string | undefined;
  /** Entries of lists that are not there now. */
  #vanished: readonly (readonly [number, ListEntry])[] = [];

  constructor(
    definition: MergeDefinition<L, Item, Response, unknown>,
    input: unknown,
    options: ManyListsOptions,
    onArrival: () => void,
  ) {
    super(definition, input, options, onArrival);
    this.#compare = definition.order === "descending" ? descending : ascending;
    this.#heads = new Heads((a, b) => this.#isBefore(a.keys[a.at]!, a.hash, b.keys[b.at]!, b.hash));
  }

  protected begin(named: readonly NamedList<L>[]): void {
    const { startingToken } = this.options;
    if (startingToken != null) this.#from = decodeMerge(this.definition.name, startingToken);
    const { digest, top, watermark, rest, entries } = this.#from;
    for (const [, , own] of named) this.#digest ^= own % 2 ** 30;
    this.listsChanged = digest !== undefined && digest !== this.#digest;
    this.#mark = watermark;
    this.#top = top;
    const over = rest ? { done: true, depth: 0 } : undefined;
    this.lists = named.map(
      (one, index) =>
        new MergedList(one, this.open, index, entries.get(one[2]) ?? over, watermark, this.#compare, top),
    );
    this.#spots = this.lists.map((list) => list.first);
    for (const list of this.lists) if (!list.entry?.done) this.#needy.add(list);
    const present = new Set(this.lists.map((list) => list.hash));
    this.#vanished = [...entries]
      .filter(([own]) => !present.has(own))
      .map(([own, entry]) => [own, entry.done ? entry : this.#keptBack(entry)] as const);
  }

  protected use(): boolean {
    for (const list of this.#needy)
      while (this.#needy.has(list)) {
        const [page] = list.ahead;
        if (page) {
          if (!this.#take(list)) this.#rewind(list);
        } else if (list.failure) {
          const fixed = this.#leftOut(list);
          if (!this.leaveOut(list)) return true;
          this.#needy.delete(list);
          this.#setSpot(list, { fixed: this.isLeft(list) ? fixed : this.#done(list) });
        } else if (!list.ended) break;
        else if (list.catchUp?.seeking && list.catchUp.pages > 0) this.#rewind(list);
        else {
          this.#needy.delete(list);
          this.finished += 1;
          this.#setSpot(list, { fixed: this.#done(list) });
        }
      }
    return this.#needy.size > 0 || this.#heads.first !== undefined;
  }

  protected take() {
    const list = this.#needy.size === 0 ? this.#heads.first : undefined;
    if (!list) return undefined;
    const { second } = this.#heads;
    const { hash: own, keys, at: from } = list;
    const spot = this.#spots[list.index]!;
    const page = spot.page!;
    const items: ListItem<L, Item>[] = [];
    const before = this.#mark;
    const isFirst = (key: SortKey) =>
      !second || this.#isBefore(key, own, second.keys[second.at]!, second.hash);
    let at = from;
    let furthest = -1;
    do {
      const key = keys[at]!;
      const mark = furthest < 0 ? before?.key : keys[furthest];
      if (mark === undefined || !this.#isBefore(key, own, mark, furthest < 0 ? before!.list : own))
        furthest = at;
      items.push({ list: list.list, item: page.items[at]! });
      at += 1;
    } while (at < keys.length && isFirst(keys[at]!));
    this.#top ??= keys[from];
    const spots = this.#spots;
    this.#spotsKept = true;
    list.at = at;
    if (furthest >= 0)
      this.#mark = { key: keys[furthest]!, list: own, id: { item: page.items[furthest]! }, fresh: false };
    const used = at === keys.length;
    if (used || spot.anchored) this.#setSpot(list, { at });
    if (used) {
      this.#heads.removeFirst();
      this.#needy.add(list);
    } else this.#heads.renewFirst();
    const index = this.newest.index + 1;
    const response: ListPage<L, Item, Response> = { list: list.list, key: list.key, page };
    const tokenAt = (count: number): string | undefined => {
      // Of the newest one, what came after it is known, too.
      if (this.newest.index === index && count >= items.length) return this.#write(this.#spots, this.#mark);
      const here = spots.with(list.index, { ...spot, at: from + count });
      return this.#write(here, this.#markAfter(before, spot, own, from, from + count));
    };
    return [response, items, page.skipped + from, tokenAt] as const;
  }

  /** Whether nothing is left, though the lists have not been asked: the last page of the last list says so itself. */
  protected endsWith(): End | undefined {
    const [list, ...others] = this.#needy;
    if (!list || others.length > 0 || this.#heads.first || list.ahead.length > 0) return undefined;
    const { page } = this.#spots[list.index]!;
    return page && page.resumeToken === undefined ? this.lastEnd : undefined;
  }

  protected *wanting() {
    yield* this.#needy;
    const { prefetch = 0 } = this.options;
    if (prefetch > 0)
      for (const list of this.lists!)
        if (list.ahead.length < prefetch && !this.#spots[list.index]!.fixed) yield list;
  }

  protected takeBack(list: MergedList<L, Item, Response>): void {
    this.#setSpot(list, { fixed: undefined });
    this.#needy.add(list);
  }

  protected tokenAtStart(): string | undefined {
    if (this.newest.end === "partial" && this.newest.index < 0) return this.#write(this.#spots, this.#mark);
    if (this.newest.end === "exhausted" && this.newest.index < 0) return undefined;
    const { startingToken } = this.options;
    return startingToken ?? encodeMerge(this.definition.name, beginning, 0);
  }

  #isBefore(key: SortKey, list: number, otherKey: SortKey, otherList: number): boolean {
    const order = this.#compare(key, otherKey);
    return order < 0 || (order === 0 && list < otherList);
  }

  #setSpot(list: MergedList<L, Item, Response>, change: Partial<Spot<Item, Response>>): void {
    if (this.#spotsKept) this.#spots = [...this.#spots];
    this.#spotsKept = false;
    this.#spots[list.index] = { ...this.#spots[list.index]!, ...change };
  }

  /** Takes the next page of a list into use; false where what it looked for is gone. */
  #take(list: MergedList<L, Item, Response>): boolean {
    const page = list.ahead[0]!;
    const keys = page.items.map((item) => this.#keyOf(item));
    const spot = this.#spots[list.index]!;
    const { catchUp } = list;
    const at = catchUp ? catchUp.pass(keys, (item) => this.#idOf(page.items[item]!)) : 0;
    if (at === -1) return false;
    list.ahead.shift();
    let { anchored } = spot;
    for (const [index, key] of keys.entries()) {
      const previous = index > 0 ? keys[index - 1] : spot.keys.at(-1);
      if (previous !== undefined && this.#compare(key, previous) < 0) {
        anchored = true;
        this.outOfOrder.add(list.key);
      }
    }
    if (at !== undefined && catchUp) {
      this.newer += catchUp.newer;
      list.catchUp = undefined;
    }
    const next = at ?? keys.length;
    const hasHead = next < keys.length;
    const mark = this.#mark;
    if (hasHead && mark && this.#isBefore(keys[next]!, list.hash, mark.key, mark.list)) anchored = true;
    const item = spot.page?.items.at(-1);
    this.#setSpot(list, {
      page,
      keys,
      at: next,
      depth: spot.page ? spot.depth + 1 : spot.depth,
      anchored,
      kept: spot.kept || anchored,
      passed: spot.passed || (spot.page?.items.length ?? 0) > 0,
      last: item === undefined ? spot.last : { item },
    });
    list.at = next;
    list.keys = keys;
    if (hasHead) {
      this.#needy.delete(list);
      this.#heads.add(list);
    }
    return true;
  }

  /** Begins a list again where it was opened, without looking for what is gone. */
  #rewind(list: MergedList<L, Item, Response>): void {
    const catchUp = list.catchUp!;
    const waiting = catchUp.pages === 1 && list.ahead.length > 0;
    catchUp.giveUp();
    // Its first page is still there.
    if (waiting) return;
    this.#setSpot(list, list.first);
    list.reopen(list.entry?.page);
  }

  #keyOf(item: Item): SortKey {
    const key = this.definition.by(item);
    const kind = typeof key;
    this.#kind ??= typeof (this.#top ?? key);
    if (kind !== this.#kind || !(kind === "string" || Number.isFinite(key)))
      throw new RangeError(
        `\`by\` must give finite numbers, or strings, for all items alike; it gave ${kind === "number" ? String(key) : `a value of type ${kind}`}.`,
      );
    return key;
  }

  #idOf(item: Item): number {
    return hash(String(this.definition.id(item)));
  }

  #hashOf(last: { readonly item: Item } | number | undefined): number | undefined {
    return typeof last === "object" ? this.#idOf(last.item) : last;
  }

  #done(list: MergedList<L, Item, Response>): ListEntry {
    const { page, depth, kept } = this.#spots[list.index]!;
    return { done: true, depth: page ? depth + 1 : depth, kept };
  }

  /** The entry of a list that is left out. */
  #leftOut(list: MergedList<L, Item, Response>): ListEntry {
    if (list.catchUp) return this.#keptBack(list.entry ?? { depth: 0 });
    const spot = this.#spots[list.index]!;
    if (spot.page) return { ...this.#entryOf(spot, spot.keys.length, list.hash, undefined, true) };
    const { page, depth = 0 } = list.entry ?? {};
    return { page, depth, anchored: true, id: this.#hashOf(spot.last) };
  }

  /** An entry that does not follow the watermark from now on. */
  #keptBack(entry: ListEntry): ListEntry {
    if (entry.anchored || entry.floor) return entry;
    const { watermark } = this.#from;
    return watermark ? { ...entry, floor: watermark } : { ...entry, anchored: true };
  }

  #markAfter(
    before: Mark<Item> | undefined,
    { keys, page }: Spot<Item, Response>,
    list: number,
    from: number,
    to: number,
  ): Mark<Item> | undefined {
    let mark = before;
    for (let at = from; at < to; at += 1)
      if (!mark || !this.#isBefore(keys[at]!, list, mark.key, mark.list))
        mark = { key: keys[at]!, list, id: { item: page!.items[at]! }, fresh: false };
    return mark;
  }

  /** What is written of a list that stands before item `at` of its page. */
  #entryOf(
    spot: Spot<Item, Response>,
    at: number,
    list: number,
    mark: Mark<Item> | undefined,
    anchored = spot.anchored,
  ): ListEntry {
    const { page, keys, kept } = spot;
    const used = at >= keys.length;
    const depth = spot.depth + (used ? 1 : 0);
    const token = used ? page!.resumeToken : page!.resumeTokenAfter(0);
    if (token === undefined) return { done: true, depth, kept };
    const entry = { page: depth > 0 ? token : undefined, depth, kept };
    const passed = spot.passed || at > 0;
    // Of the watermark's own list the next item may be past it, and another one the last passed.
    const ahead =
      mark && mark.list !== list && !used && !this.#isBefore(keys[at]!, list, mark.key, mark.list);
    if (!anchored || (ahead && !passed)) return entry;
    const last = at > 0 ? { item: page!.items[at - 1]! } : spot.last;
    return { ...entry, anchored: true, id: this.#hashOf(last) };
  }

  /** The token of a place; `undefined` where nothing is left. */
  #write(spots: readonly Spot<Item, Response>[], mark: Mark<Item> | undefined): string | undefined {
    const { rest } = this.#from;
    const all = new Map<number, ListEntry>(this.#vanished);
    const left = new Map(this.#vanished.filter(([, entry]) => !entry.done));
    let isLeft = false;
    let fresh = mark?.fresh ?? false;
    for (const [index, spot] of spots.entries()) {
      const { hash: own } = this.lists![index]!;
      const entry = spot.fixed ?? this.#entryOf(spot, spot.at, own, mark);
      if (own === mark?.list && !spot.fixed) fresh = spot.at >= spot.keys.length;
      const { done, page } = entry;
      if (done || page !== undefined || !isHint(entry)) all.set(own, entry);
      if (done) continue;
      isLeft = true;
      left.set(own, entry);
    }
    if (!isLeft) return undefined;
    const watermark = mark && { ...mark, fresh, id: this.#hashOf(mark.id)! };
    const { maxTokenLength = 8192 } = this.options;
    const write = (only: boolean, entries: ReadonlyMap<number, ListEntry>) =>
      encodeMerge(
        this.definition.name,
        { digest: this.#digest, top: this.#top, watermark, rest: only, entries },
        maxTokenLength,
      );
    if (rest || this.newest.end === "partial") {
      const shorter = write(true, left);
      if (rest) return shorter;
      const whole = write(false, all);
      return whole.length < shorter.length ? whole : shorter;
    }
    return write(false, all);
  }
}
