import type { JobSummary } from "@jobs/contract";

/** Turns a listing into text, page by page. What it returns is written as it is. */
export interface Format {
  /** Whether a person reads it, who may be told more than was asked. */
  readonly forPeople: boolean;
  page(jobs: readonly JobSummary[]): string;
  /** The end of the text; `nextToken` is there when there is more. */
  end(nextToken: string | undefined): string;
}
