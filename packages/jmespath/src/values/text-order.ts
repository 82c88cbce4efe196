/** Compares texts by their code points, as Python does. JavaScript's `<` goes by UTF-16 units: U+FFEE would come after 😀. */
export function compareTexts(one: string, other: string): number {
  const end = Math.min(one.length, other.length);
  let at = 0;
  while (at < end && one.charCodeAt(at) === other.charCodeAt(at)) at += 1;
  if (at === end) return one.length - other.length;
  // The second halves of two characters with the same first half.
  if (at > 0 && isFirstHalf(one.charCodeAt(at - 1))) at -= 1;
  return one.codePointAt(at)! - other.codePointAt(at)!;
}

function isFirstHalf(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
}
