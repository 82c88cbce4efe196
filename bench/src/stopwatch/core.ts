import type { definePaginator } from "@jobs/paginator-core";

/** A build of the core, as far as it is measured. */
export interface Core {
  readonly definePaginator: typeof definePaginator;
}

export function importCore(url: string): Promise<Core> {
  return import(url);
}
