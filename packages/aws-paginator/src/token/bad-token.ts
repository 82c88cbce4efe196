import { PaginationError } from "@jobs/paginator-core";

export function badToken(reason?: string): PaginationError {
  const why = reason === undefined ? "" : `: ${reason}`;
  const message = `This StartingToken cannot be read${why}. Pass on a NextToken exactly as it was given, or start without one.`;
  return new PaginationError("INVALID_TOKEN", message);
}
