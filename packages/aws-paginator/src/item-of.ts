import type { LoopIterator } from "@jobs/paginator-core";

type ResultKeys<Model> = Model extends { readonly result_key: infer Paths } ? Paths : string;

/** The type at a dotted path in a response; `unknown` for a path that is only known at run time. */
type ValueAt<Response, Path> = Path extends `${infer Name}.${infer Rest}`
  ? Name extends keyof Response
    ? ValueAt<NonNullable<Response[Name]>, Rest>
    : unknown
  : Path extends keyof Response
    ? Known<Response[Path]>
    : unknown;

/** `unknown` stays as it is: `NonNullable` would make it an object. */
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

/** An item, as `MaxItems` counts them under the first result key: a list's element, a string's character or a map's entry. */
export type ItemOf<Response, Model> = FirstItem<Response, ResultKeys<Model>>;

type FirstItem<Response, Paths> = Paths extends readonly [infer Path, ...unknown[]]
  ? Counted<ValueAt<Response, Path>>
  : Counted<ValueAt<Response, Paths>>;

/** An iterator for each result key. Without a model, only the type of the first is known. */
export type ResultKeyIters<Response, Model> = IteratorsOf<Response, ResultKeys<Model>>;

type IteratorsOf<Response, Paths> = [Paths] extends [readonly unknown[]]
  ? { -readonly [Index in keyof Paths]: IteratorOf<Response, Paths[Index]> }
  : [IteratorOf<Response, Paths>, ...LoopIterator<unknown>[]];

type IteratorOf<Response, Path> = LoopIterator<Iterated<ValueAt<Response, Path>>>;
