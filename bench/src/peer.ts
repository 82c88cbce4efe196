import type { ScriptedApi } from "./scripted-api.ts";

/** One run through a list, read the way the library offers: an answer is one item or a whole page of them. */
export interface Run {
  next(): Promise<IteratorResult<readonly number[], unknown>>;
  /** Where a new run can go on, as far as the library or the page it gave last tells; else `undefined`. */
  token(): string | undefined;
}

interface Reader {
  readonly startingToken?: string | undefined;
  /** How many items it wants, for those who can be told. Default: all. */
  readonly maxItems?: number | undefined;
}

/** A pagination library, driven through its published code over a fake transport. */
export interface Peer<Input extends object = object> {
  readonly name: string;
  /** What it is, for someone who has not met its name. */
  readonly known: string;
  /** The npm packages whose versions the table names. */
  readonly packages: readonly string[];
  /** How it is driven, for the table's notes. */
  readonly driven: string;
  /** Why a row, by its name, makes no sense for this library. */
  readonly notApplicable?: Readonly<Record<string, string>>;
  /** What a caller hands over to say which list it wants. */
  input(): Input;
  open(api: ScriptedApi, input: Input, reader?: Reader): Run;
}

/** Reads an iterator of the library, whose errors and timing stay its own. */
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
