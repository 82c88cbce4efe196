/** A zone that can be shown; undefined leaves it to the system, which knows more forms of `TZ`. */
export function zoneOf(name: string | undefined): string | undefined {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: name }).resolvedOptions().timeZone;
  } catch {
    return undefined;
  }
}

/** The calendar repeats itself after so long, the days of the week included: 400 years. */
const cycle = 146_097 * 86_400_000;
/** How far a `Date` reaches, both ways. */
const farthest = 8_640_000_000_000_000;

/** Tells of a time when a clock at UTC shows what one on the wall of a zone shows then. */
export function createWallTime(timeZone: string | undefined): (at: number) => number {
  // Swedish writes dates in the order of ISO.
  const format = new Intl.DateTimeFormat("sv-SE", { dateStyle: "short", timeStyle: "medium", timeZone });
  return (at) => {
    const year = new Date(at).getUTCFullYear();
    // Years that have not four digits are written in ways of their own, and no zone has rules for them.
    const shift = year > 1000 && year < 9999 ? 0 : Math.ceil((2000 - year) / 400) * cycle;
    const whole = Math.floor(at / 1000) * 1000;
    const shown = Date.parse(`${format.format(whole + shift).replace(" ", "T")}Z`) - shift;
    return Math.min(farthest, Math.max(-farthest, shown + at - whole));
  };
}

/** Shows times as people of a zone read them, in the order that sorts: `2026-01-31 09:30`; any year that a `Date` has. */
export function createLocalTime(timeZone: string | undefined): (time: Date) => string {
  const wallTime = createWallTime(timeZone);
  return (time) => new Date(wallTime(time.getTime())).toISOString().replace(/T(\d\d:\d\d).*/, " $1");
}

/** Shows what a clock on the wall of a zone shows: `09:30:05`. */
export function createWallClock(timeZone: string | undefined): (time: Date) => string {
  const format = new Intl.DateTimeFormat("sv-SE", { timeStyle: "medium", timeZone });
  return (time) => format.format(time);
}

/** When a clock on the wall of a zone shows what one at UTC shows at `wall`. */
export function toInstant(wall: number, timeZone: string | undefined): number {
  const wallTime = createWallTime(timeZone);
  // The offset there may differ from the one at the first guess, where the clocks change between them.
  const guess = 2 * wall - wallTime(wall);
  return guess + wall - wallTime(guess);
}
