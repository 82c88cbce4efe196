import type { definePaginator } from "@jobs/paginator-core";

/** A build of the core: the exports that are measured. */
export interface Core {
  readonly definePaginator: typeof definePaginator;
}

export function importCore(url: string): Promise<Core> {
  return import(url);
}
