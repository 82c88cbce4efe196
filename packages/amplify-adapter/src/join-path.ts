import type { CommandStack } from "./command-stack.ts";

/** Treats an endpoint that ends in a slash like the same one without it: the SDK would request `//apps`. */
export function joinPath<Input extends object, Output extends object>(
  stack: CommandStack<Input, Output>,
): void {
  stack.add(
    (next) => (args) => {
      // The SDK types it as `unknown`: here it is an HTTP request.
      const request = args.request as { path: string };
      request.path = request.path.replace(/\/\/+apps/, "/apps");
      return next(args);
    },
    { step: "build", name: "joinPath" },
  );
}
