import type { ScriptedApi } from "./scripted-api.ts";

/** One run through a list, read in the way that the library offers: by items or by whole pages. */
export interface Run {
  next(): Promise<IteratorResult<readonly number[], unknown>>;
  /** The token from which a new run can go on, if the library or its last page has one. */
  token(): string | undefined;
}

interface Reader {
  readonly startingToken?: string | undefined;
  /** How many items the reader wants, for libraries that have such an option. Default: all. */
  readonly maxItems?: number | undefined;
}

/** A pagination library, driven through its published code over a fake transport. */
export interface Peer<Input extends object = object> {
  readonly name: string;
  /** What the library is, for somebody who does not know its name. */
  readonly known: string;
  /** The npm packages whose versions the table names. */
  readonly packages: readonly string[];
  /** How the library is driven, for the notes of the table. */
  readonly driven: string;
  /** Why a row makes no sense for this library, by the row's name. */
  readonly notApplicable?: Readonly<Record<string, string>>;
  /** The input with which a caller says which list it wants. */
  input(): Input;
  open(api: ScriptedApi, input: Input, reader?: Reader): Run;
}

/** Reads from an iterator of the library, without a change to its errors and its timing. */
export function runOf<Answer>(
  iterator: AsyncIterator<Answer, unknown>,
  itemsOf: (answer: Answer) => readonly number[],
  tokenAfter: (answer: Answer) => string | null | undefined,
): Run {
  let token: string | undefined;
  return {
    async next() {
      const answer = await iterator.next();
      if (answer.done) return answer;
      token = tokenAfter(answer.value) ?? undefined;
      return { value: itemsOf(answer.value), done: false };
    },
    token: () => token,
  };
}
