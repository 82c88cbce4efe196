/** What a look for a job has found. */
export interface Look {
  /** `undefined` as long as it is not there. */
  readonly jobId: string | undefined;
  /** Why it is not there, as far as that is known: what a message goes on with. */
  readonly reason: string;
}

/** Looks for a job, and knows what it has seen before. */
export type JobSearch = (signal: AbortSignal) => Promise<Look>;
