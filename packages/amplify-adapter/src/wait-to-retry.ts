import { setTimeout as wait } from "node:timers/promises";
import type { AmplifyClient } from "@aws-sdk/client-amplify";
import {
  AdaptiveRetryStrategy,
  getRetryAfterHint,
  isThrottlingError,
  MAXIMUM_RETRY_DELAY,
  Retry,
  StandardRetryStrategy,
} from "@smithy/core/retry";
import type { RateLimiter } from "@jobs/rate-limiter";
import type { CommandStack, Finish } from "./command-stack.ts";

/**
 * Lets the SDK decide whether a request is tried again, but not wait: its own timer would keep the process alive after an abort.
 * `waitToRetry` waits instead.
 */
export function retryWithoutWait(client: AmplifyClient): void {
  const { config } = client;
  let strategy: Promise<StandardRetryStrategy | AdaptiveRetryStrategy> | undefined;
  config.retryStrategy = () => (strategy ??= createStrategy(config));
}

async function createStrategy({ maxAttempts, retryMode }: AmplifyClient["config"]) {
  const attempts = await maxAttempts();
  const mode = typeof retryMode === "function" ? await retryMode() : retryMode;
  return mode === "adaptive"
    ? new HastyAdaptive(attempts, { maxAttempts: attempts, backoff })
    : new PacedStandard({ maxAttempts: attempts, backoff });
}

const backoff = { setDelayBase() {}, computeNextBackoffDelay: () => 0 };

type Refresh = Parameters<StandardRetryStrategy["refreshRetryTokenForRetry"]>;

/** Errors of requests that were throttled while others got through. Such a request only waits for its next turn. */
const outnumbered = new WeakSet<object>();

/** Throttling does not use up the budget for retries. Otherwise many lists side by side would, and none of them could retry its next failure. */
class PacedStandard extends StandardRetryStrategy {
  override async refreshRetryTokenForRetry(...[token, info]: Refresh) {
    if (info.errorType !== "THROTTLING") return super.refreshRetryTokenForRetry(token, withoutHint(info));
    const count = token.getRetryCount() + (outnumbered.has(Object(info.error)) ? 0 : 1);
    if (count >= (await this.maxAttempts())) throw new Error("No retry token available");
    return { getRetryCount: () => count, getRetryDelay: () => 0, getRetryCost: () => 0 };
  }
}

class HastyAdaptive extends AdaptiveRetryStrategy {
  override refreshRetryTokenForRetry(...[token, info]: Refresh) {
    return super.refreshRetryTokenForRetry(token, withoutHint(info));
  }
}

/** Removes the hint, which would make the SDK wait, too. */
function withoutHint(given: Refresh[1]): Refresh[1] {
  const { retryAfterHint: _, ...info } = given;
  return info;
}

/**
 * Waits for the turn of each attempt. Before a retry it also waits as long as the SDK would, unless the attempt before it was throttled
 * while others got through. An abort ends both.
 */
export function waitToRetry<Input extends object, Output extends object>(
  stack: CommandStack<Input, Output>,
  limiter: RateLimiter,
  signal: AbortSignal | undefined,
): void {
  stack.addRelativeTo(
    (next: Finish<Input, Output>): Finish<Input, Output> => {
      let failed = 0;
      let failure: unknown;
      let taken = limiter.taken;
      return async (args) => {
        if (failure !== undefined) await wait(delayAfter(failure, failed), undefined, signal && { signal });
        const turn = await limiter.turn({ signal });
        try {
          const output = await next(args);
          turn.accepted();
          return output;
        } catch (error) {
          if (isThrottled(error)) turn.throttled();
          else if (wasAnswered(error)) turn.accepted();
          else turn.lost();
          const paced = isThrottled(error) && limiter.taken > taken;
          taken = limiter.taken;
          failure = paced ? undefined : error;
          if (paced) outnumbered.add(Object(error));
          else failed += 1;
          throw error;
        }
      };
    },
    { relation: "before", toMiddleware: "httpSigningMiddleware", name: "waitToRetry" },
  );
}

/** The SDK's functions take anything that was thrown, though their types do not say so. */
type Thrown = Parameters<typeof isThrottlingError>[0] & { $response?: unknown };

const isThrottled = (error: unknown) => isThrottlingError(error as Thrown);

const wasAnswered = (error: unknown) => (error as Thrown).$metadata?.httpStatusCode !== undefined;

function delayAfter(failure: unknown, failed: number): number {
  const error = failure as Thrown;
  const base = isThrottled(error) ? Retry.throttlingDelay() : Retry.delay();
  const delay = Math.floor(Math.random() * Math.min(base * 2 ** (failed - 1), MAXIMUM_RETRY_DELAY));
  const hint = getRetryAfterHint(error.$response);
  return hint === undefined ? delay : Math.max(delay, Math.min(hint.getTime() - Date.now(), delay + 5000));
}
