/** As boto3's `PaginationConfig` and the AWS CLI's `--max-items`, `--page-size` and `--starting-token`. */
export interface PaginationConfig {
  /** Items to deliver in all. 0 makes no request. Default: all. */
  readonly MaxItems?: number | string | null | undefined;
  /** Items a request asks for; wins over the operation's own parameter. Default: the service's. */
  readonly PageSize?: number | string | null | undefined;
  /** The `NextToken` of an earlier result, of boto3 or of the AWS CLI, or a token of the service itself. */
  readonly StartingToken?: string | null | undefined;
}

/** Reads a count given as an integer or as its decimal text. @throws {RangeError} for anything else. */
export function readCount(name: string, value: unknown): number {
  const count = typeof value === "string" && /^[0-9]+$/.test(value) ? Number(value) : value;
  if (Number.isSafeInteger(count) && (count as number) >= 0) return count as number;
  throw new RangeError(`${name} must be a whole number of 0 or more, got ${describe(value)}.`);
}

function describe(value: unknown): string {
  return typeof value === "string"
    ? JSON.stringify(value.slice(0, 40))
    : typeof value === "number"
      ? String(value)
      : `a ${typeof value}`;
}
