/**
 * Why a command cannot be paginated without a model.
 *
 * - `NO_SCHEMA`: the command does not describe its input and output: it comes from an AWS SDK before 3.940.
 * - `NO_TOKENS`: its page token cannot be told from the names of its members.
 * - `NO_LIST`: its output has no list, or not the one that was named, or nothing in it can be counted.
 * - `SEVERAL_LISTS`: its output has several lists, and it is not known which one is paginated.
 */
export type ModelErrorCode = "NO_SCHEMA" | "NO_TOKENS" | "NO_LIST" | "SEVERAL_LISTS";

/** A command cannot be paginated as requested. Thrown before any request is sent. */
export class ModelError extends TypeError {
  override readonly name = "ModelError";
  readonly code: ModelErrorCode;

  constructor(code: ModelErrorCode, message: string) {
    super(message);
    this.code = code;
  }
}
