import ms from "ms";
import { toInstant } from "./time-zone.ts";

/** A point in time, once it is known what time it is, in milliseconds since 1970, and in which zone. */
export type Moment = (now: number, timeZone: string | undefined) => number;

/** Reads a day or a time, in the user's zone if it names none, or how long ago it was; `undefined` for anything else. */
export function readMoment(words: string): Moment | undefined {
  if (/^\d+(\.\d+)? ?[a-z]+$/i.test(words)) {
    const ago = ms(words as ms.StringValue);
    return ago === undefined ? undefined : (now) => now - ago;
  }
  const [, day, clock = "", zone = ""] =
    /^([1-9]\d{3}-\d\d-\d\d)(?:[T ](\d\d:\d\d(?::\d\d(?:\.\d+)?)?)(Z|[+-]\d\d:?\d\d)?)?$/i.exec(words) ?? [];
  if (day === undefined || !isDay(day)) return undefined;
  const time = Date.parse(`${day}T${clock || "00:00"}${zone.toUpperCase() || "Z"}`);
  // An hour or an offset that no clock has.
  if (Number.isNaN(time)) return undefined;
  return zone === "" ? (_now, timeZone) => toInstant(time, timeZone) : () => time;
}

/** Whether a calendar has it: JavaScript takes February 31 for March 3. */
function isDay(day: string): boolean {
  const time = Date.parse(`${day}T00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(day);
}
