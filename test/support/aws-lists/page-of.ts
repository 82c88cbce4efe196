/** The part of a list that follows a place in it, and where the next one begins. */
export function pageOf<Item>(
  items: readonly Item[],
  start: number,
  size: number,
): { readonly page: readonly Item[]; readonly next: number | undefined } {
  const end = start + size;
  return { page: items.slice(start, end), next: end < items.length ? end : undefined };
}
