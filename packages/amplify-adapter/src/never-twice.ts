import { types } from "node:util";
import { saysBusy } from "@jobs/contract";
import type { CommandStack } from "./command-stack.ts";

/** An error that the SDK's retry takes for none of those that pass. */
class Final extends Error {
  readonly failure: unknown;

  constructor(failure: unknown) {
    super("the request is not sent again");
    this.failure = failure;
  }
}

/**
 * Lets a request be tried again only where it certainly was not carried out: it was refused, or never got there. For one that
 * does something each time it is carried out: whoever asked for one job is not to get two. A branch that is busy is so for minutes, and
 * says nothing of how many requests the service takes: it is told at once.
 */
export function neverTwice<Input extends object, Output extends object>(
  stack: CommandStack<Input, Output>,
): void {
  stack.add(
    (next) => async (args) => {
      try {
        return await next(args);
      } catch (error) {
        throw mayBeDone(error) || isBusy(error) ? new Final(error) : error;
      }
    },
    { step: "deserialize", priority: "high", name: "neverTwice" },
  );
  stack.add(
    (next) => async (args) => {
      try {
        return await next(args);
      } catch (error) {
        throw error instanceof Final ? error.failure : error;
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

function isBusy(error: unknown): boolean {
  return types.isNativeError(error) && saysBusy(error.message);
}

type Metadata = { readonly httpStatusCode?: number };
