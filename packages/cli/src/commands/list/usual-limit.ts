import type { PagingOptions } from "../../command-line/groups/paging.ts";
import { isOneRequest } from "../../listing/paging.ts";
import type { View } from "../../terminal/view.ts";

/** Jobs that a person is shown who does not say how many: as many as a screen holds. */
export const usualLimit = 20;

interface Asked extends PagingOptions {
  readonly output?: string | undefined;
  readonly query?: string | undefined;
}

/** Whether a list is cut to the usual length: a table on a terminal, where nothing says how much to read. A pipe gets all. */
export function hasUsualLimit(
  options: Asked & { readonly limit?: number | undefined },
  view: Pick<View, "live">,
): boolean {
  const { output = "table", query, limit, "max-items": maxItems } = options;
  const isTable = view.live && output === "table" && query === undefined;
  return isTable && limit === undefined && maxItems === undefined && !isOneRequest(options);
}
