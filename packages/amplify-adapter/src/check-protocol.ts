import type { CommandStack } from "./command-stack.ts";
import { requireHttp } from "./connection/require-http.ts";

/** Refuses an endpoint that is not one of HTTP, whoever has named it, before any credentials are asked for. */
export function checkProtocol<Input extends object, Output extends object>(
  stack: CommandStack<Input, Output>,
): void {
  stack.add(
    (next) => (args) => {
      // The SDK does not say what a request is: here it is one of HTTP.
      requireHttp((args.request as { protocol: string }).protocol);
      return next(args);
    },
    { step: "build", name: "checkProtocol" },
  );
}
