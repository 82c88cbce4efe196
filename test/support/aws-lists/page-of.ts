/** The page of a list that begins at an index, and the index at which the next page begins. */
export function pageOf<Item>(
  items: readonly Item[],
  start: number,
  size: number,
): { readonly page: readonly Item[]; readonly next: number | undefined } {
  const end = start + size;
  return { page: items.slice(start, end), next: end < items.length ? end : undefined };
}
