import { describe, expect, it } from "vitest";
import { createLocalTime, toInstant } from "./time-zone.ts";

const zones = ["UTC", "Asia/Kolkata", "America/St_Johns", "Pacific/Kiritimati"];

describe("the time on the wall of a zone", () => {
  it.each([
    ["2026-01-31T09:30:59.999Z", "2026-01-31 15:00"],
    ["1969-12-31T23:59:59.500Z", "1970-01-01 05:29"],
    ["0999-06-15T12:00:00Z", "0999-06-15 17:30"],
    ["+012026-01-31T09:30:00Z", "+012026-01-31 15:00"],
    ["9999-12-31T20:00:00Z", "+010000-01-01 01:30"],
    ["-000044-03-15T12:00:00Z", "-000044-03-15 17:30"],
  ])("of %s is shown as %s", (time, shown) => {
    expect(createLocalTime("Asia/Kolkata")(new Date(time))).toBe(shown);
  });

  it.each([-8.64e15, 8.64e15])("is shown at the ends of time (%i)", (at) => {
    for (const zone of zones)
      expect(createLocalTime(zone)(new Date(at))).toMatch(/^[+-]\d{6}-\d\d-\d\d \d\d:\d\d$/);
  });

  it.each([
    "1000-01-01T00:00Z",
    "1969-12-31T23:59:59.999Z",
    "2026-07-01T12:00:00.5Z",
    "9999-12-31T23:59:59.999Z",
  ])("and is read back: %s", (time) => {
    const wall = Date.parse(time);
    for (const zone of zones) {
      const shown = createLocalTime(zone)(new Date(toInstant(wall, zone)));
      expect(shown).toBe(new Date(wall).toISOString().slice(0, 16).replace("T", " "));
    }
  });
});
