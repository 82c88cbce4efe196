import type { AmplifyClient } from "@aws-sdk/client-amplify";

/**
 * Lets the client's own retry see that a `BadRequestException` which says "Rate exceeded" is throttling
 * (aws-amplify/amplify-hosting#3748); by its name alone it would be given up at once.
 */
export function retryRateExceeded(client: AmplifyClient): void {
  client.middlewareStack.add(
    (next) => async (args) => {
      try {
        return await next(args);
      } catch (error) {
        if (error instanceof Error && /^Rate exceeded/i.test(error.message)) {
          Object.assign(error, { $retryable: { throttling: true } });
        }
        throw error;
      }
    },
    { step: "deserialize", priority: "high", name: "retryRateExceeded" },
  );
}
