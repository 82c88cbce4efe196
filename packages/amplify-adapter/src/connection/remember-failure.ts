import type { RequestHandler } from "./request-handler.ts";

/** The same request handler, and why its last request failed; `undefined` if it did not. */
export function rememberFailure(requestHandler: RequestHandler): {
  readonly requestHandler: RequestHandler;
  failure(): unknown;
} {
  let failure: unknown;
  return {
    requestHandler: {
      ...requestHandler,
      async handle(request, call) {
        failure = undefined;
        try {
          return await requestHandler.handle(request, call);
        } catch (error) {
          failure = error;
          throw error;
        }
      },
    },
    failure: () => failure,
  };
}
