import type { CommandStack } from "./command-stack.ts";
import { isInPieces, readBody } from "./connection/read-body.ts";

/** Limits how much of an answer is read. A client of our own has done so already: this is for a ready-made one. */
export function limitBody<Input extends object, Output extends object>(
  stack: CommandStack<Input, Output>,
): void {
  stack.add(
    (next) => async (args) => {
      const result = await next(args);
      // The SDK types it as `unknown`: here it is an HTTP response.
      const response = result.response as { body?: unknown };
      if (isInPieces(response.body)) response.body = await readBody(response.body);
      return result;
    },
    { step: "deserialize", priority: "low", name: "limitBody" },
  );
}
