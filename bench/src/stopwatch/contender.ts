import type { Feed } from "./feed.ts";

/** A way to read a feed to its end, as a user of the library would write it. */
export interface Contender {
  readonly name: string;
  /** The npm package whose version the page names. */
  readonly package?: string;
  /** Returns the number of items read. */
  read(feed: Feed): Promise<number>;
}
