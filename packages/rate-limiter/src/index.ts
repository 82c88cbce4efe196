export {
  createRateLimiter,
  type RateLimiter,
  type RateLimiterOptions,
  type RunOptions,
} from "./create-rate-limiter.ts";
export type { Clock } from "./clock.ts";
export type { Turn } from "./turn.ts";
