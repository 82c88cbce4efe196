import { setTimeout as after } from "node:timers/promises";
import { JobsClientError } from "@jobs/contract";
import type { Terminal } from "../terminal/terminal.ts";

/** The shortest and the longest time between two questions, in milliseconds. */
const shortest = 2000;
const longest = 15_000;
/** What ends by itself, once something was answered: credentials are renewed, and a proxy stops answering in the place of the service. */
const passing: readonly string[] = ["UNAUTHORIZED", "CONFIGURATION", "INVALID_RESPONSE"];

/** Asks again and again, ever more slowly, and never at the same moment as everybody else who has begun together. */
export interface Polling {
  /**
   * Asks; gives `undefined` when the service or the network failed in a way that may pass, however often: only whoever waits
   * knows for how long. Tells of each trouble that was not the last one.
   */
  ask<Answer>(question: () => Promise<Answer>): Promise<Answer | undefined>;
  /** Waits until it is time to ask again, and not past `until`; calls `tick` every second meanwhile, and waits for it. */
  rest(until: number, tick: () => unknown): Promise<void>;
  /** Begins with short times again, when something has happened. */
  hurry(): void;
}

export function createPolling(
  { signal, now = Date.now, sleep = rest }: Terminal,
  tell: (trouble: string) => void,
): Polling {
  let delay = shortest;
  let answered = false;
  let last: string | undefined;
  return {
    async ask(question) {
      try {
        const answer = await question();
        answered = true;
        last = undefined;
        return answer;
      } catch (error) {
        if (!(error instanceof JobsClientError)) throw error;
        if (!error.retryable && !(answered && passing.includes(error.code))) throw error;
        if (error.message !== last) tell(error.message);
        last = error.message;
        return undefined;
      }
    },
    async rest(until, tick) {
      const end = Math.min(until, now() + delay * (0.8 + 0.4 * Math.random()));
      delay = Math.min(longest, delay * 1.5);
      for (let left = end - now(); left > 0; left = end - now()) {
        await sleep(Math.min(1000, left), signal);
        await tick();
      }
    },
    hurry() {
      delay = shortest;
    },
  };
}

async function rest(milliseconds: number, signal: AbortSignal): Promise<void> {
  await after(milliseconds, undefined, { signal });
}
