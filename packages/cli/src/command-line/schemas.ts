import { operations } from "@jobs/contract";
import ms from "ms";
import * as z from "zod";
import { readMoment } from "../time/moment.ts";
import { decimal } from "./decimal.ts";

export { oneOf, someOf } from "./one-of.ts";

const request = operations.listJobs.request.shape;
const got = (input: unknown) => `got ${JSON.stringify(input)}`;

export const appId = request.appId;
export const branchName = request.branchName;
/** Builds know their own job with zeros before it. */
export const jobId = z
  .string()
  .transform((id) => id.replace(/^0+(?=\d)/, ""))
  .pipe(operations.getJob.request.shape.jobId);

/** Items a request of jobs or branches, or of apps, may ask for. */
export const pageSize = decimal(request.maxResults.unwrap());
export const appPageSize = decimal(operations.listApps.request.shape.maxResults.unwrap());

/** A whole number within bounds; `what` names it: "a port from 0 to 65535". */
export function whole(what: string, min: number, max: number = Number.MAX_SAFE_INTEGER) {
  const error = ({ input }: { readonly input?: unknown }) => `expected ${what}, ${got(input)}`;
  return decimal(z.int({ error }).min(min, { error }).max(max, { error }));
}

/** A whole number of `min` or more. */
export function count(min: number) {
  return whole(`a whole number of ${min} or more`, min);
}

const filled = (what: string) => z.string().min(1, { error: `expected ${what}, got nothing` });
export const token = filled("a token");
export const text = filled("a text");
export const file = filled("the name of a file");
export const profile = filled("the name of a profile");

/** Words with commas between. */
export const words = z.string().transform((list) => list.split(","));

/** The same, none of them empty, whatever blanks stand around them. */
export const names = words
  .transform((list) => list.map((name) => name.trim()))
  .refine((list) => list.every((name) => name !== ""), { error: "expected names with commas between" });

export const region = z
  .string()
  .regex(/^(?!-)[a-z0-9-]{1,63}(?<!-)$/, { error: "expected the name of a region, such as us-east-1" });

export const url = z
  .url({ protocol: /^https?$/, error: "expected a URL that begins with http:// or https://" })
  .refine((address) => !/^https?:\/\/[^/]*@/i.test(address), {
    error:
      "expected a URL without a user name or password; credentials come from the environment or a profile",
  });

export const commit = z.string().regex(/^([0-9a-f]{4,64}|HEAD)$/i, {
  error: ({ input }) => `expected 4 or more digits of a commit id, or HEAD, ${got(input)}`,
});

/** A commit by all of its id. */
export const wholeCommit = z.string().regex(/^([0-9a-f]{40}|[0-9a-f]{64})$/i, {
  error: ({ input }) => `expected the whole id of a commit, as git rev-parse HEAD prints it, ${got(input)}`,
});

/** Milliseconds. */
export const duration = z.string().transform((time, context) => {
  const milliseconds = /^\d+(\.\d+)? ?[a-z]+$/i.test(time) ? ms(time as ms.StringValue) : undefined;
  if (milliseconds !== undefined && Number.isFinite(milliseconds)) return milliseconds;
  context.addIssue({ code: "custom", message: `expected a time such as 90s, 30m, 2h or 7d, ${got(time)}` });
  return z.NEVER;
});

export const moment = z.string().transform((time, context) => {
  const read = readMoment(time);
  if (read !== undefined) return read;
  context.addIssue({
    code: "custom",
    message: `expected a day of the calendar (2026-01-31), a time (2026-01-31T09:30, or with Z or an offset up to 23:59, such as +02:00, behind it) or how long ago (2h, 7d), ${got(time)}`,
  });
  return z.NEVER;
});
