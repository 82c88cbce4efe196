/** Compares texts by code points, like Python. JavaScript's `<` compares UTF-16 units, which would put U+FFEE after 😀. */
export function compareTexts(one: string, other: string): number {
  const end = Math.min(one.length, other.length);
  let at = 0;
  while (at < end && one.charCodeAt(at) === other.charCodeAt(at)) at += 1;
  if (at === end) return one.length - other.length;
  // They differ in the second halves of two characters, so the first halves are read, too.
  if (at > 0 && isFirstHalf(one.charCodeAt(at - 1))) at -= 1;
  return one.codePointAt(at)! - other.codePointAt(at)!;
}

function isFirstHalf(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
}
