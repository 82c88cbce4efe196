import type { CommandStack } from "./command-stack.ts";

/**
 * Lets the client's own retry see that a `BadRequestException` which says "Rate exceeded" is throttling
 * (aws-amplify/amplify-hosting#3748); by its name alone it would be given up at once.
 */
export function retryRateExceeded<Input extends object, Output extends object>(
  stack: CommandStack<Input, Output>,
): void {
  stack.add(
    (next) => async (args) => {
      try {
        return await next(args);
      } catch (error) {
        if (error instanceof Error && saysRateExceeded(error))
          Object.assign(error, { $retryable: { throttling: true } });
        throw error;
      }
    },
    { step: "deserialize", priority: "high", name: "retryRateExceeded" },
  );
}

/** A message of the service may be anything. */
function saysRateExceeded({ message }: { readonly message: unknown }): boolean {
  return typeof message === "string" && /^Rate exceeded/i.test(message);
}
