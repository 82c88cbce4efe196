import { z } from "zod";
import { decimal } from "./decimal.ts";

const error = ({ input }: { readonly input?: unknown }) =>
  `expected a port from 0 to 65535, got ${JSON.stringify(input)}`;

/** The options of `serve`, by their names on the command line. */
export const serveOptionsSchema = z.object({
  port: decimal(z.int({ error }).min(0, { error }).max(65_535, { error })).default(0),
});
