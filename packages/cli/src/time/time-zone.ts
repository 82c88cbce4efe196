/** A zone that can be shown; undefined leaves it to the system, which knows more forms of `TZ`. */
export function zoneOf(name: string | undefined): string | undefined {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: name }).resolvedOptions().timeZone;
  } catch {
    return undefined;
  }
}

/** Shows times as people of a zone read them, in the order that sorts: `2026-01-31 09:30`. */
export function createLocalTime(timeZone: string | undefined): (time: Date) => string {
  // Swedish writes dates in the order that sorts.
  const format = new Intl.DateTimeFormat("sv-SE", { dateStyle: "short", timeStyle: "short", timeZone });
  return (time) => format.format(time);
}

/** Shows what a clock on the wall of a zone shows: `09:30:05`. */
export function createWallClock(timeZone: string | undefined): (time: Date) => string {
  const format = new Intl.DateTimeFormat("sv-SE", { timeStyle: "medium", timeZone });
  return (time) => format.format(time);
}

/** When a clock on the wall of a zone shows what one at UTC shows at `wall`. */
export function toInstant(wall: number, timeZone: string | undefined): number {
  const format = new Intl.DateTimeFormat("sv-SE", { dateStyle: "short", timeStyle: "medium", timeZone });
  const shownAt = (at: number) => Date.parse(`${format.format(at).replace(" ", "T")}Z`) + (at % 1000);
  // The offset there may differ from the one at the first guess, where the clocks change between them.
  const guess = 2 * wall - shownAt(wall);
  return guess + wall - shownAt(guess);
}
