import type { LimitMember } from "./model/paginator-model.ts";
import { isPlainObject } from "./plain-object.ts";

/** Like boto3's `PaginationConfig` and the AWS CLI's `--max-items`, `--page-size` and `--starting-token`. An unknown member throws a `RangeError`. */
export interface PaginationConfig {
  /** Items to deliver in all. 0 makes no request. Default: all. */
  readonly MaxItems?: number | string | null | undefined;
  /** Items to ask for per request; used instead of the operation's own parameter. Default: the service's. */
  readonly PageSize?: number | string | null | undefined;
  /** The `NextToken` of an earlier result, of boto3 or of the AWS CLI, or a token of the service itself. */
  readonly StartingToken?: string | null | undefined;
}

const known = ["MaxItems", "PageSize", "StartingToken"];

/** @throws {RangeError} for an unknown name, or for a value that is not an object. */
export function readConfig(config: unknown): PaginationConfig {
  if (config === undefined || config === null) return {};
  if (!isPlainObject(config))
    throw new RangeError(
      `PaginationConfig must be an object that may have ${known.join(", ")}; got a value of type ${typeof config}.`,
    );
  for (const name of Object.keys(config)) if (!known.includes(name)) throw unknownName(name);
  return config;
}

function unknownName(name: string): RangeError {
  const words = wordsOf(name);
  // The last word says most: whoever writes `NextToken` means `StartingToken`.
  const near =
    known.find((one) => wordsOf(one).at(-1) === words.at(-1)) ??
    known.find((one) => wordsOf(one)[0] === words[0]);
  const hint = near === undefined ? "" : ` Did you mean ${near}?`;
  return new RangeError(
    `PaginationConfig has no ${JSON.stringify(name.slice(0, 40))}.${hint} Known members: ${known.join(", ")}.`,
  );
}

/** `pageSize`, `page_size` and `PageSize` are the same words. */
function wordsOf(name: string): string[] {
  return (name.match(/[A-Z]?[a-z]+/g) ?? []).map((word) => word.toLowerCase());
}

/** @throws {RangeError} if it is not a whole number of 0 or more. */
export function readMaxItems(value: PaginationConfig["MaxItems"]): number | undefined {
  if (value === null || value === undefined) return undefined;
  const count = readInteger(value);
  if (count === undefined || count < 0) throw noCount("MaxItems", "a whole number of 0 or more", value);
  // No list is longer than a number can count exactly.
  return Number.isSafeInteger(count) ? count : Infinity;
}

/** The value of the `limit_key` member. As in boto3, the service says which sizes it takes. @throws {RangeError} if it is not a whole number. */
export function readPageSize(
  value: NonNullable<PaginationConfig["PageSize"]>,
  { type = "integer" }: LimitMember,
): number | string {
  if (type === "string" && typeof value === "string") return value;
  const size = readInteger(value);
  if (!Number.isSafeInteger(size)) throw noCount("PageSize", "a whole number", value);
  return type === "string" ? String(size) : Number(size);
}

/** An integer, or one written in decimal digits. */
function readInteger(value: unknown): number | undefined {
  const number = typeof value === "string" && /^-?[0-9]+$/.test(value) ? Number(value) : value;
  return Number.isInteger(number) ? Number(number) : undefined;
}

function noCount(name: string, expected: string, value: unknown): RangeError {
  const given =
    typeof value === "string"
      ? JSON.stringify(value.slice(0, 40))
      : typeof value === "number"
        ? String(value)
        : `a value of type ${typeof value}`;
  return new RangeError(`${name} must be ${expected}, got ${given}.`);
}
