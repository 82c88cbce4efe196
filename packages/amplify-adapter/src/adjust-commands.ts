import type { RateLimiter } from "@jobs/rate-limiter";
import { checkProtocol } from "./check-protocol.ts";
import type { CommandStack } from "./command-stack.ts";
import { joinPath } from "./join-path.ts";
import { limitBody } from "./limit-body.ts";
import { rememberIdentity } from "./remember-identity.ts";
import { retryRateExceeded } from "./retry-rate-exceeded.ts";
import type { Secrets } from "./secrets.ts";
import { waitToRetry } from "./wait-to-retry.ts";

/** Adjusts each command and not the client, which may belong to the caller. */
export function adjustCommands(secrets: Secrets, limiter: RateLimiter | undefined) {
  return <Command, Input extends object, Output extends object>(
    command: Command & { readonly middlewareStack: CommandStack<Input, Output> },
    signal: AbortSignal | undefined,
  ): Command => {
    const { middlewareStack: stack } = command;
    joinPath(stack);
    checkProtocol(stack);
    rememberIdentity(stack, secrets);
    if (limiter !== undefined) waitToRetry(stack, limiter, signal);
    limitBody(stack);
    retryRateExceeded(stack);
    return command;
  };
}
