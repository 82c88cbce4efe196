import type { AmplifyClient } from "@aws-sdk/client-amplify";

/**
 * Where the context of a command has what is being read for it. A `WeakMap` of all requests would keep what it holds through
 * each collection of young garbage: everything that came would be moved to where only a full collection finds it.
 */
const bodyKey = "body of this attempt";

/**
 * Gives up an attempt that has no whole answer after so many milliseconds. The SDK's own timeouts end with the headers, or
 * begin anew with each byte of the body, so that an answer in drips would never be late.
 */
export function limitAttempt(client: AmplifyClient, milliseconds: number): void {
  client.middlewareStack.add(
    (next, context) => async (args) => {
      let timer: NodeJS.Timeout | undefined;
      const late = new Promise<never>((_resolve, reject) => {
        timer = setTimeout(() => {
          reject(timeoutError(milliseconds));
          destroy(context[bodyKey]);
        }, milliseconds);
      });
      try {
        return await Promise.race([next(args), late]);
      } finally {
        clearTimeout(timer);
      }
    },
    { step: "deserialize", priority: "high", name: "limitAttempt" },
  );
  client.middlewareStack.add(
    (next, context) => async (args) => {
      const result = await next(args);
      // The SDK does not say what a response is: here it is one of HTTP.
      context[bodyKey] = (result.response as { body?: unknown }).body;
      return result;
    },
    { step: "deserialize", priority: "low", name: "rememberBody" },
  );
}

/** By this name the SDK's retry knows it. */
function timeoutError(milliseconds: number): Error {
  return Object.assign(new Error(`There was no whole answer after ${milliseconds} ms.`), {
    name: "TimeoutError",
  });
}

/** Ends the connection of a body that nobody waits for any more. */
function destroy(body: unknown): void {
  if (typeof body === "object" && body !== null && "destroy" in body && typeof body.destroy === "function")
    body.destroy();
}
