import * as z from "zod";
import { isDate } from "../is-date.ts";
import { expected } from "./expected.ts";

const text = z.iso.datetime({ offset: true });

/** A time: a `Date`, or the text that JSON has for one. */
export const time = z
  .custom<Date | string>(
    (value) => (isDate(value) ? !Number.isNaN(value.getTime()) : text.safeParse(value).success),
    { error: expected('a time such as "2026-01-02T03:04:05.678Z"') },
  )
  .transform((value) => new Date(value));

/** The creation time of apps and branches that have none. */
export const someTime = new Date(Date.UTC(2026, 0, 1));
