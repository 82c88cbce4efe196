import { z } from "zod";
import { expected } from "./expected.ts";

/** A time as JSON carries it. */
export const time = z.iso
  .datetime({ offset: true, error: expected('a time such as "2026-01-02T03:04:05.678Z"') })
  .transform((text) => new Date(text));

/** When apps and branches were created that do not say so. */
export const someTime = new Date(Date.UTC(2026, 0, 1));
