/** Reads in a loop, and leaves it after `count`. */
export async function take<T>(list: AsyncIterable<T>, count = Infinity): Promise<T[]> {
  const taken: T[] = [];
  if (count === 0) return taken;
  for await (const one of list) {
    taken.push(one);
    if (taken.length === count) break;
  }
  return taken;
}
