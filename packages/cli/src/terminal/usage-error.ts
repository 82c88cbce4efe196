/** The user has typed something that cannot be meant. The message says what was expected and what came. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}
