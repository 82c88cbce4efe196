/**
 * Why a command cannot be paginated without a model.
 *
 * - `NO_SCHEMA`: the command does not say what it takes and gives, as those of an AWS SDK before 3.940.
 * - `NO_TOKENS`: nothing it takes and gives is known as a page token.
 * - `NO_LIST`: it gives no list, or not the one that was named.
 * - `SEVERAL_LISTS`: it gives several, and which is paginated is not known.
 */
export type ModelErrorCode = "NO_SCHEMA" | "NO_TOKENS" | "NO_LIST" | "SEVERAL_LISTS";

/** A command that cannot be paginated as it was asked for. Thrown before any request. */
export class ModelError extends TypeError {
  override readonly name = "ModelError";
  readonly code: ModelErrorCode;

  constructor(code: ModelErrorCode, message: string) {
    super(message);
    this.code = code;
  }
}
