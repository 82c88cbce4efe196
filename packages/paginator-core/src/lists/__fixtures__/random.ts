/** Numbers from a seed: the same for the same one. */
export function randomFrom(seed: number) {
  let state = Math.imul(seed + 1, 0x9e3779b1);
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let bits = Math.imul(state ^ (state >>> 15), state | 1);
    bits ^= bits + Math.imul(bits ^ (bits >>> 7), bits | 61);
    return ((bits ^ (bits >>> 14)) >>> 0) / 2 ** 32;
  };
  /** An integer from `min` to `max`. */
  const upTo = (max: number, min = 0): number => min + Math.floor(next() * (max - min + 1));
  const chance = (probability: number): boolean => next() < probability;
  const pick = <T>(list: readonly T[]): T => list[upTo(list.length - 1)]!;
  return { upTo, chance, pick };
}

export type Random = ReturnType<typeof randomFrom>;
