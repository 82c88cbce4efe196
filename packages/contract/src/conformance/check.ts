import type { JobsClient } from "../jobs-client.ts";
import type { World } from "./world.ts";

/** A client under test, whose remote holds a given world. It must not retry, so that each failure can be seen. */
export interface Subject {
  readonly client: JobsClient;
  /** Releases what the client or its remote holds. */
  close?(): Promise<void> | void;
}

/** Builds a client whose remote holds exactly this world. */
export type OpenSubject = (world: World) => Promise<Subject> | Subject;

export type ConformanceGroup =
  | "listing"
  | "one job"
  | "starting and stopping"
  | "tokens"
  | "validation"
  | "failures"
  | "cancellation"
  | "times, enums and texts"
  | "untouched input";

/** One promise of a jobs client, as a test of any runner. */
export interface ConformanceCheck {
  readonly group: ConformanceGroup;
  /** The promise, as a sentence. */
  readonly name: string;
  /** Rejects if the promise is broken. */
  run(): Promise<void>;
}

/** A check that still needs a subject. */
export type OpenCheck = (open: OpenSubject) => ConformanceCheck;

/** Makes the checks of one group, each with a world of its own. */
export function checksOf(group: ConformanceGroup) {
  return (
    name: string,
    world: World,
    verify: (client: JobsClient, world: World) => Promise<void>,
  ): OpenCheck =>
    (open) => ({
      group,
      name,
      async run() {
        const { client, close } = await open(world);
        try {
          await verify(client, world);
        } finally {
          await close?.();
        }
      },
    });
}
