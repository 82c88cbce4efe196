import type { PaginatorModel } from "@jobs/aws-paginator";

/** A run to play: an operation of a fake service, and how it is paginated. Bytes are `Uint8Array`s. */
export interface Scenario {
  readonly id: string;
  readonly model: PaginatorModel;
  readonly limitKeyType?: "integer" | "long" | "string" | null;
  /** The range of page sizes that ours is told of. */
  readonly limitRange?: { readonly min: number; readonly max: number };
  readonly kwargs?: Readonly<Record<string, unknown>> | null;
  readonly config?: Readonly<Record<string, unknown>> | null;
  /** Responses by the canonical JSON of the tokens they are asked for with. */
  readonly pages: Readonly<Record<string, unknown>>;
  readonly maxRequests?: number;
  /** Go on from each resume token until there is none. */
  readonly chain?: boolean;
  readonly maxHops?: number;
  readonly search?: string;
  readonly resultKeyIters?: boolean;
  /** Iterate over the same pages once more. */
  readonly reiterate?: boolean;
}

export interface Failure {
  readonly category: string;
  /** Of a crash of the recorded engine as it is retold here: what it crashes on. */
  readonly type: string;
  readonly message: string;
}

export interface Run {
  readonly requests: readonly unknown[];
  readonly pages: readonly unknown[];
  readonly resumeToken: string | null;
  readonly error: Failure | null;
}

export type Hop = { readonly startingToken: unknown } & Run;

/** What came of a scenario. */
export interface Result extends Run {
  readonly id: string;
  readonly stage: "paginate" | "iterate";
  readonly nonAggregate: unknown;
  readonly full: {
    readonly requests: readonly unknown[];
    readonly result: unknown;
    readonly resumeToken: string | null;
    readonly error: Failure | null;
  } | null;
  readonly chain?: readonly Hop[];
  readonly chainEnd?: "done" | "error" | "maxHops" | "loop";
  readonly search?: { readonly items: readonly unknown[]; readonly error: Failure | null };
  readonly resultKeyIters?: {
    readonly lists: readonly (readonly unknown[])[] | null;
    readonly error: Failure | null;
  };
  readonly reiterate?: Run;
}

export function asList<T>(value: T | readonly T[]): readonly T[] {
  return Array.isArray(value) ? (value as readonly T[]) : [value as T];
}
