import { isDate } from "../is-date.ts";

/** A response as restJson1 writes it: times as epoch seconds, with a fraction for the milliseconds. */
export function toWire(response: object): string {
  return JSON.stringify(response, function (this: Record<string, unknown>, key, value: unknown) {
    // JSON.stringify has already turned a Date into text; the original is still on its holder.
    const original = this[key];
    return isDate(original) ? original.getTime() / 1000 : value;
  });
}
