/** Which part of a list a process is to read. */
export interface PartOptions {
  readonly place: string;
  readonly input: object;
  readonly maxItems?: number;
  readonly startingToken?: string;
}

/** What it has read, and where to go on. */
export interface Part {
  readonly items: readonly object[];
  readonly resumeToken?: string;
}
