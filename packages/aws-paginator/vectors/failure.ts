import { PaginationError, type PaginationErrorCode } from "@jobs/paginator-core";
import { CodedError } from "./coded-error.ts";
import type { Failure } from "./scenario.ts";

const categories: Readonly<Record<PaginationErrorCode, string>> = {
  TOKEN_REPEATED: "RepeatedToken",
  INVALID_TOKEN: "BadStartingToken",
  INVALID_PAGE: "InvalidPage",
  SKIP_PAST_END: "SkipPastEnd",
  ALREADY_ENDED: "AlreadyEnded",
  TOKEN_MISSING: "TokenMissing",
  LOSSY_TOKEN: "LossyToken",
  READ_IN_CALL: "ReadInCall",
  LISTS_CHANGED: "ListsChanged",
};

/** An error of ours in the categories of the recorded runs. */
export function toFailure(error: unknown): Failure {
  const { name, message } = error instanceof Error ? error : new TypeError(String(error));
  if (error instanceof CodedError) return { category: error.category, type: error.type, message };
  if (error instanceof PaginationError)
    return { category: categories[error.code], type: error.code, message };
  return { category: categoryOf(name, message), type: name, message };
}

function categoryOf(name: string, message: string): string {
  if (message.startsWith("PageSize is given, but")) return "PageSizeNotSupported";
  if (message.startsWith("PaginationConfig has no")) return "UnknownSetting";
  if (/^(MaxItems|PageSize) must be/.test(message)) return "InvalidInteger";
  if (name === "JmespathError") return "Expression";
  if (name !== "TypeError") return "Unexpected";
  if (message.includes("cannot be written to")) return "InvalidExpression";
  if (message.includes("needs a result_key")) return "NoResultKey";
  if (message.startsWith("Pages cannot be added up")) return "NoSum";
  return message.includes("has no elements to iterate over") ? "NoElements" : "Unexpected";
}
