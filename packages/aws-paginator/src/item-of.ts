import type { LoopIterator } from "@jobs/paginator-core";

type ResultKeys<Model> = Model extends { readonly result_key: infer Paths } ? Paths : string;

/** What is at a dotted path in a response, if it is there; unknown for a path that is only known when the program runs. */
type ValueAt<Response, Path> = Path extends `${infer Name}.${infer Rest}`
  ? Name extends keyof Response
    ? ValueAt<NonNullable<Response[Name]>, Rest>
    : unknown
  : Path extends keyof Response
    ? Known<Response[Path]>
    : unknown;

/** What is not known is not taken for an object. */
type Known<Value> = unknown extends Value ? unknown : NonNullable<Value>;

type Element<Value, Entry> = Value extends readonly (infer Item)[]
  ? Item
  : Value extends string
    ? string
    : Value extends number | boolean | Date
      ? unknown
      : Value extends object
        ? Entry
        : unknown;

type EntryOf<Value> = [name: keyof Value & string, value: Value[keyof Value]];

type Counted<Value> = Value extends unknown ? Element<Value, EntryOf<Value>> : never;
type Iterated<Value> = Value extends unknown ? Element<Value, keyof Value & string> : never;

/** What `MaxItems` counts: what the first result key has, a list's elements, a string's characters or a map's entries. */
export type ItemOf<Response, Model> = FirstItem<Response, ResultKeys<Model>>;

type FirstItem<Response, Paths> = Paths extends readonly [infer Path, ...unknown[]]
  ? Counted<ValueAt<Response, Path>>
  : Counted<ValueAt<Response, Paths>>;

/** An iterator for each result key. Without a model only the first is known before. */
export type ResultKeyIters<Response, Model> = IteratorsOf<Response, ResultKeys<Model>>;

type IteratorsOf<Response, Paths> = [Paths] extends [readonly unknown[]]
  ? { -readonly [Index in keyof Paths]: IteratorOf<Response, Paths[Index]> }
  : [IteratorOf<Response, Paths>, ...LoopIterator<unknown>[]];

type IteratorOf<Response, Path> = LoopIterator<Iterated<ValueAt<Response, Path>>>;
