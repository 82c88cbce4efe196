import { types } from "node:util";
import type { CommandStack } from "./command-stack.ts";

/** An error that the SDK's retry takes for none of those that pass. */
class Lost extends Error {
  readonly failure: unknown;

  constructor(failure: unknown) {
    super("what became of the request is not known");
    this.failure = failure;
  }
}

/**
 * Lets a request be tried again only where it certainly was not carried out: it was refused, or never got there. For one that
 * does something each time it is carried out: whoever asked for one job is not to get two.
 */
export function neverTwice<Input extends object, Output extends object>(
  stack: CommandStack<Input, Output>,
): void {
  stack.add(
    (next) => async (args) => {
      try {
        return await next(args);
      } catch (error) {
        throw mayBeDone(error) ? new Lost(error) : error;
      }
    },
    { step: "deserialize", priority: "high", name: "neverTwice" },
  );
  stack.add(
    (next) => async (args) => {
      try {
        return await next(args);
      } catch (error) {
        throw error instanceof Lost ? error.failure : error;
      }
    },
    { step: "initialize", name: "neverTwiceOutside" },
  );
}

/** What fails with these has not reached anybody. */
const unreached = /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|ERR_PROXY_REFUSED)$/;

function mayBeDone(error: unknown): boolean {
  if (!types.isNativeError(error)) return true;
  if ("code" in error && unreached.test(String(error.code))) return false;
  const { httpStatusCode: status = 0 } = ("$metadata" in error && (error.$metadata as Metadata)) || {};
  return status < 400 || status >= 500;
}

type Metadata = { readonly httpStatusCode?: number };
