/** Values of input tokens by name, in the order they are written down in. */
export type Tokens = Readonly<Record<string, unknown>>;

/** What a starting token says: where to go on, and how many items of that page to leave out. */
export interface Start {
  readonly tokens: Tokens;
  readonly amount: unknown;
}

/** The steps of the recorded engine that ours takes otherwise. Each difference replaces a few of them. */
export interface Rules {
  /** Whether this is a member of the configuration. If not, it is refused. */
  knowsSetting(name: string): boolean;
  /** `MaxItems` or `PageSize` as an integer; `undefined` for what is none. */
  integer(value: unknown): number | undefined;
  /** A `PageSize` for a parameter that takes a text; `undefined` for what is none. */
  sizeText(value: unknown): string | undefined;
  /** Whether this `MaxItems` is one. */
  acceptsMaxItems(maxItems: number): boolean;
  /** Whether a walk with this `MaxItems` ends before its first request. */
  endsAtOnce(maxItems: number | undefined): boolean;
  /** Whether the names in a starting token are those of this operation. If not, the text is a token of the service, or refused where it is boto's. */
  acceptsNames(given: readonly string[], names: readonly string[]): boolean;
  /** Whether base64 of a JSON number, string, boolean or null is a token of the service, rather than a crash. */
  readonly takesScalars: boolean;
  /** Whether this is a number of items to leave out. If not, the token is refused. */
  acceptsAmount(amount: unknown): boolean;
  /** The number at the end of an old starting token; `undefined` for what is none. */
  oldAmount(text: string): number | undefined;
  /** The tokens that a walk without a starting token begins with, for its resume token. */
  beginning(kwargs: Tokens, names: readonly string[]): Tokens;
  /** Whether input tokens that the model has no output token for keep their value. If not, there is no resume token. */
  readonly keepsOtherTokens: boolean;
  /** Whether the page that a walk is resumed on is rewritten, of which `cut` items of `length` are left out. */
  rewrites(cut: unknown, length: number): boolean;
  /** Whether next tokens are read from a page as it came, even where it has been rewritten. */
  readonly readsTokensFromWholePages: boolean;
  /** How many items are still to be left out after a page of this length. */
  carried(cut: unknown, length: number): number;
  /** Whether a token comes for the second time. `earlier` holds those of this walk, the one it began with first. */
  isRepeated(token: string, earlier: readonly string[]): boolean;
  /** Whether a repeated token is no position, either, where `MaxItems` comes before the error. */
  readonly refusesAtLimit: boolean;
  /** Whether `more_results` that is true asks for a token. If not, a list without one has ended. */
  readonly needsToken: boolean;
  /** Whether a request asks for no more items than are wanted, where nobody says how many. */
  readonly fitsPages: boolean;
  /** Whether elements of such a value can be left out. */
  isSliceable(value: unknown): boolean;
  /** Adds a map of a later page to the map of an earlier one. */
  addMap(sum: Record<string, unknown>, map: Readonly<Record<string, unknown>>): void;
  /** Whether a path can be written to. */
  isWritable(path: string): boolean;
  /** Whether there is a resume token after an error, too. */
  readonly knowsPosition: boolean;
  /** Whether a second iteration goes on from the first, and is refused after its end. */
  readonly goesOn: boolean;
}

/** The recorded engine as it is. */
export const recorded: Rules = {
  knowsSetting: () => true,
  integer: pythonInteger,
  sizeText: (value) => (typeof value === "boolean" ? (value ? "True" : "False") : String(value)),
  acceptsMaxItems: () => true,
  endsAtOnce: () => false,
  acceptsNames: () => true,
  takesScalars: false,
  acceptsAmount: () => true,
  oldAmount: (text) => pythonInteger(text),
  beginning: (_kwargs, names) => Object.fromEntries(names.map((name) => [name, null])),
  keepsOtherTokens: false,
  rewrites: () => true,
  readsTokensFromWholePages: false,
  carried: () => 0,
  isRepeated: (token, [, ...earlier]) => token === earlier.at(-1),
  refusesAtLimit: false,
  needsToken: false,
  fitsPages: false,
  isSliceable: (value) => Array.isArray(value) || typeof value === "string",
  addMap: () => {},
  // What has no brackets is taken for a name.
  isWritable: (path) => path !== "" && !/[[\]*]/.test(path),
  knowsPosition: false,
  goesOn: false,
};

function pythonInteger(value: unknown): number | undefined {
  if (typeof value === "boolean") return Number(value);
  if (typeof value === "number") return Number.isFinite(value) ? Math.trunc(value) : undefined;
  if (typeof value !== "string" || !/^\s*[+-]?\d+(_\d+)*\s*$/.test(value)) return undefined;
  return Number(value.replaceAll("_", ""));
}
