import type * as z from "zod";

/** The first three things that are wrong, each with its path, for a message. */
export function describeIssues({ issues }: z.core.$ZodError): string {
  const shown = issues
    .slice(0, 3)
    .map(({ path, message }) => (path.length > 0 ? `${path.join(".")}: ${message}` : message));
  const more = issues.length - shown.length;
  return shown.join("; ") + (more > 0 ? `; and ${more} more` : "");
}
