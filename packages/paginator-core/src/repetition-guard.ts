/** Tokens looked back at exactly; what lies further back is caught by the landmark. */
const GENERATION = 1000;

/**
 * Tells whether a token was seen before, in bounded memory.
 *
 * Two generations hold the last 1,000 to 2,000 tokens, so a cycle up to 1,000 long is found at once.
 * A landmark that moves at each power of two (Brent) finds any longer one, some rounds later.
 */
export function createRepetitionGuard(): (tokens: Readonly<Record<string, unknown>>) => boolean {
  let young = new Set<string>();
  let old = new Set<string>();
  let landmark: string | undefined;
  let count = 0;

  return (tokens) => {
    const key = keyOf(tokens);
    if (key === landmark || young.has(key) || old.has(key)) return true;
    young.add(key);
    if (young.size === GENERATION) {
      old = young;
      young = new Set();
    }
    count += 1;
    if ((count & (count - 1)) === 0) landmark = key;
    return false;
  };
}

function keyOf(tokens: Readonly<Record<string, unknown>>): string {
  const values = Object.values(tokens);
  const [only] = values;
  return values.length === 1 && typeof only === "string" ? only : JSON.stringify(tokens, comparable);
}

/** Members sorted: an API may give the same token with its members in another order. */
function comparable(_key: string, value: unknown): unknown {
  if (typeof value === "bigint") return `${value}n`;
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
