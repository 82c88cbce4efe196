/** The part of a list that a process reads. */
export interface PartOptions {
  readonly place: string;
  readonly input: object;
  readonly maxItems?: number;
  readonly startingToken?: string;
}

/** What the process has read, and where to go on. */
export interface Part {
  readonly items: readonly object[];
  readonly resumeToken?: string;
}
