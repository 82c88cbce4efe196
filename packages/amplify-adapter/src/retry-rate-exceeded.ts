import { types } from "node:util";
import { saysRateExceeded } from "@jobs/contract";
import type { CommandStack } from "./command-stack.ts";

/**
 * Lets the client's own retry see that a `BadRequestException` which says "Rate exceeded" is throttling: by its name alone it
 * would be given up at once.
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
