import { parseFault } from "@jobs/fake-adapter";
import { z } from "zod";
import { decimal } from "./decimal.ts";

const expected =
  (what: string) =>
  ({ input }: { readonly input?: unknown }) =>
    `expected ${what}, got ${JSON.stringify(input)}`;

/** A whole number within bounds. */
function whole(what: string, min: number, max: number) {
  const error = expected(what);
  return decimal(z.int({ error }).min(min, { error }).max(max, { error }));
}

/** The options of `serve`, by their names on the command line. */
export const serveOptionsSchema = z.object({
  port: whole("a port from 0 to 65535", 0, 65_535).default(0),
  world: z.string().min(1, { error: "expected the name of a file, got nothing" }).optional(),
  speed: whole("a whole number of 1 or more", 1, Number.MAX_SAFE_INTEGER).default(1),
  fault: z
    .string()
    .transform((text, context) => {
      try {
        return text.split(",").map(parseFault);
      } catch (error) {
        context.addIssue({ code: "custom", message: error instanceof Error ? error.message : String(error) });
        return z.NEVER;
      }
    })
    .optional(),
  "fault-rate": whole("a whole number from 1 to 100, per cent", 1, 100).optional(),
  "fault-seed": whole("a whole number of 0 or more", 0, 4_294_967_295).optional(),
});

export type ServeOptions = z.infer<typeof serveOptionsSchema>;
