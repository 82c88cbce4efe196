import { JobsClientError } from "@jobs/contract";
import type { AmplifyClientOptions } from "./amplify-client-options.ts";

const retryModes: readonly unknown[] = ["standard", "adaptive"];

/** @throws {JobsClientError} `CONFIGURATION` for a value that the SDK would accept silently, and then do something else. */
export function checkOptions({
  maxAttempts = 1,
  retryMode = "standard",
  requestTimeout = 0,
  rateLimiter,
}: AmplifyClientOptions): void {
  if (!Number.isSafeInteger(maxAttempts) || maxAttempts < 1)
    throw wrong("maxAttempts", "a whole number of 1 or more", maxAttempts);
  if (!retryModes.includes(retryMode)) throw wrong("retryMode", '"standard" or "adaptive"', retryMode);
  if (rateLimiter !== undefined && typeof rateLimiter.turn !== "function")
    throw wrong("rateLimiter", "what createRateLimiter() of @jobs/rate-limiter gives", rateLimiter);
  // The longest time that a timer can wait.
  if (!(requestTimeout >= 0 && requestTimeout < 2 ** 31))
    throw wrong("requestTimeout", "milliseconds from 0 to 2147483647", requestTimeout);
}

function wrong(option: string, expected: string, got: unknown): JobsClientError {
  const came = typeof got === "string" ? JSON.stringify(got) : String(got);
  return new JobsClientError("CONFIGURATION", `${option}: expected ${expected}, got ${came}`);
}
