const units = [
  ["year", 365 * 86_400],
  ["month", 30 * 86_400],
  ["day", 86_400],
  ["hour", 3600],
  ["minute", 60],
  ["second", 1],
] as const;

/** Made when the first time is told: that takes longer than to load all the rest of a list. */
let format: Intl.RelativeTimeFormat | undefined;

/** How long ago a time was, in its largest unit: `3h ago`, and `in 2m` for one to come. */
export function relativeTime(time: Date, now: number): string {
  const seconds = Math.trunc((time.getTime() - now) / 1000);
  const [unit, size] = units.find((one) => Math.abs(seconds) >= one[1]) ?? units[5];
  format ??= new Intl.RelativeTimeFormat("en", { style: "narrow" });
  return format.format(Math.trunc(seconds / size), unit);
}
