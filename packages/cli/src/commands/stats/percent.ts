/** A rate from 0 to 1, for people. */
export function formatPercent(rate: number): string {
  return `${(rate * 100).toFixed(1)}%`;
}
