import { isPlainObject } from "./plain-object.ts";

/** Truth in Python's sense, by which boto3 decides whether a token or `more_results` counts: empty values are false. */
export function isTrue(value: unknown): boolean {
  if (Array.isArray(value)) return value.length > 0;
  if (ArrayBuffer.isView(value)) return value.byteLength > 0;
  return isPlainObject(value) ? Object.keys(value).length > 0 : Boolean(value);
}
