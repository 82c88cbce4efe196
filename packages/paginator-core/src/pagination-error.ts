import { resumeTokenOf } from "./resume-token-of.ts";

/**
 * Why the paginator itself refused to go on. Errors that your own `call` throws are never wrapped.
 *
 * - `TOKEN_REPEATED`: the API gave a token that it had given before, so the list would never end.
 * - `TOKEN_MISSING`: `hasMore` says that the list goes on, but the response does not say where.
 * - `LOSSY_TOKEN`: the API gave a token that JSON cannot carry, and the definition has no `codec`.
 * - `SKIP_PAST_END`: the starting token points to an item past the end of the list; the list has become shorter.
 * - `INVALID_TOKEN`: the starting token is damaged, or belongs to another list.
 * - `INVALID_PAGE`: a response has no list of items.
 * - `ALREADY_ENDED`: the walk has ended; start a new one to read the list again.
 * - `READ_IN_CALL`: `call` reads from the very walk that it makes the request for.
 */
export type PaginationErrorCode =
  | "TOKEN_REPEATED"
  | "TOKEN_MISSING"
  | "LOSSY_TOKEN"
  | "SKIP_PAST_END"
  | "INVALID_TOKEN"
  | "INVALID_PAGE"
  | "ALREADY_ENDED"
  | "READ_IN_CALL";

/** The one error class of the paginator. Its messages never contain a token. */
export class PaginationError extends Error {
  override readonly name = "PaginationError";
  declare readonly code: PaginationErrorCode;

  constructor(code: PaginationErrorCode, message: string) {
    super(message);
    this.code = code;
  }

  /** The position after the last item delivered before this error, as `resumeTokenOf(error)` gives it. */
  get resumeToken(): string | undefined {
    return resumeTokenOf(this);
  }
}
