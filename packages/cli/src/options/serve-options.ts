import { z } from "zod";
import { decimal } from "./decimal.ts";

const portError = ({ input }: { readonly input?: unknown }) =>
  `expected a port from 0 to 65535, got ${JSON.stringify(input)}`;
const speedError = ({ input }: { readonly input?: unknown }) =>
  `expected a whole number of 1 or more, got ${JSON.stringify(input)}`;

/** The options of `serve`, by their names on the command line. */
export const serveOptionsSchema = z.object({
  port: decimal(
    z.int({ error: portError }).min(0, { error: portError }).max(65_535, { error: portError }),
  ).default(0),
  world: z.string().min(1, { error: "expected the name of a file, got nothing" }).optional(),
  speed: decimal(z.int({ error: speedError }).min(1, { error: speedError })).default(1),
});
