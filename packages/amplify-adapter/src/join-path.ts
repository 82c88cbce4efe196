import type { CommandStack } from "./command-stack.ts";

/** Takes an endpoint that ends in a slash as the same one without it: the SDK would ask it for `//apps`. */
export function joinPath<Input extends object, Output extends object>(
  stack: CommandStack<Input, Output>,
): void {
  stack.add(
    (next) => (args) => {
      // The SDK does not say what a request is: here it is one of HTTP.
      const request = args.request as { path: string };
      request.path = request.path.replace(/\/\/+apps/, "/apps");
      return next(args);
    },
    { step: "build", name: "joinPath" },
  );
}
