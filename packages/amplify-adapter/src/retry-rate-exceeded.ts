import { types } from "node:util";
import { saysRateExceeded } from "@jobs/contract";
import type { CommandStack } from "./command-stack.ts";

/**
 * Tells the client's own retry that a `BadRequestException` with "Rate exceeded" is throttling. Going by the name alone, it would
 * give up at once.
 */
export function retryRateExceeded<Input extends object, Output extends object>(
  stack: CommandStack<Input, Output>,
): void {
  stack.add(
    (next) => async (args) => {
      try {
        return await next(args);
      } catch (error) {
        if (types.isNativeError(error) && saysRateExceeded(error.message))
          Object.assign(error, { $retryable: { throttling: true } });
        throw error;
      }
    },
    { step: "deserialize", priority: "high", name: "retryRateExceeded" },
  );
}
