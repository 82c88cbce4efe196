import type { CommandStack } from "./command-stack.ts";
import { requireHttp } from "./connection/require-http.ts";

/** Refuses an endpoint that does not use HTTP, wherever it was set, before any credentials are asked for. */
export function checkProtocol<Input extends object, Output extends object>(
  stack: CommandStack<Input, Output>,
): void {
  stack.add(
    (next) => (args) => {
      // The SDK types it as `unknown`: here it is an HTTP request.
      requireHttp((args.request as { protocol: string }).protocol);
      return next(args);
    },
    { step: "build", name: "checkProtocol" },
  );
}
