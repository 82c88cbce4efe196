/** Ids as they are saved: one by one, or the first and the last of numbers that follow one another. */
export type SavedIds = (string | [first: string, last: string])[];

/** A set of job ids. Numbers that follow one another take the room of two, and those of a branch nearly all do. */
export interface JobIds {
  /** Whether it was not there before. */
  add(id: string): boolean;
  /** The highest number. */
  highest(): bigint | undefined;
  saved(): SavedIds;
}

interface Range {
  from: bigint;
  to: bigint;
}

/** An id as a number. Other texts, `007` among them, are no numbers here. */
export function numberOf(id: string): bigint | undefined {
  return /^(?:0|[1-9]\d*)$/.test(id) ? BigInt(id) : undefined;
}

export function createJobIds(saved: Readonly<SavedIds> = []): JobIds {
  const ranges: Range[] = [];
  const others = new Set<string>();
  for (const one of saved) {
    const [first, last] = typeof one === "string" ? [one, one] : one;
    const [from, to] = [numberOf(first), numberOf(last)];
    if (from === undefined || to === undefined) others.add(first);
    else ranges.push({ from, to });
  }

  /** Where the first range stands that ends at this number or later. */
  function placeOf(number: bigint): number {
    let [low, high] = [0, ranges.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((ranges[middle]?.to ?? number) < number) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  function addNumber(number: bigint): boolean {
    const at = placeOf(number - 1n);
    const [range, next] = ranges.slice(at, at + 2);
    if (range === undefined || range.from > number + 1n) ranges.splice(at, 0, { from: number, to: number });
    else if (range.from === number + 1n) range.from = number;
    else if (range.to >= number) return false;
    else if (next?.from === number + 1n) ranges.splice(at, 2, { from: range.from, to: next.to });
    else range.to = number;
    return true;
  }

  return {
    add(id) {
      const number = numberOf(id);
      if (number !== undefined) return addNumber(number);
      const { size } = others;
      return others.add(id).size > size;
    },
    highest: () => ranges.at(-1)?.to,
    saved: () => [...ranges.map(savedRange), ...others],
  };
}

function savedRange({ from, to }: Range): SavedIds[number] {
  return from === to ? String(from) : [String(from), String(to)];
}
