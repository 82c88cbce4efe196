/** An error that names its category itself: the fake service's, and those of the recorded engine. */
export class CodedError extends Error {
  readonly category: string;
  readonly type: string;

  constructor(category: string, type: string, message: string) {
    super(message);
    this.category = category;
    this.type = type;
  }
}
