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
    : new HastyStandard({ maxAttempts: attempts, backoff });
}

const backoff = { setDelayBase() {}, computeNextBackoffDelay: () => 0 };

type Refresh = Parameters<StandardRetryStrategy["refreshRetryTokenForRetry"]>;

class HastyStandard extends StandardRetryStrategy {
  override refreshRetryTokenForRetry(...[token, info]: Refresh) {
    return super.refreshRetryTokenForRetry(token, withoutHint(info));
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

/** Waits before each retry, as long as the SDK would, or until the signal is aborted. */
export function waitToRetry<Input extends object, Output extends object>(
  stack: CommandStack<Input, Output>,
  signal: AbortSignal | undefined,
): void {
  stack.addRelativeTo(
    (next: Finish<Input, Output>): Finish<Input, Output> => {
      let failed = 0;
      let failure: unknown;
      return async (args) => {
        if (failed > 0) await wait(delayAfter(failure, failed), undefined, signal && { signal });
        try {
          return await next(args);
        } catch (error) {
          failed += 1;
          failure = error;
          throw error;
        }
      };
    },
    { relation: "before", toMiddleware: "httpSigningMiddleware", name: "waitToRetry" },
  );
}

function delayAfter(failure: unknown, failed: number): number {
  // The SDK's functions take anything that was thrown, though their types do not say so.
  const error = failure as Parameters<typeof isThrottlingError>[0] & { $response?: unknown };
  const base = isThrottlingError(error) ? Retry.throttlingDelay() : Retry.delay();
  const delay = Math.floor(Math.random() * Math.min(base * 2 ** (failed - 1), MAXIMUM_RETRY_DELAY));
  const hint = getRetryAfterHint(error.$response);
  return hint === undefined ? delay : Math.max(delay, Math.min(hint.getTime() - Date.now(), delay + 5000));
}
