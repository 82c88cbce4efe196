import { describe, expect, it } from "vitest";
import { noon } from "../__fixtures__/jobs.ts";
import { printed } from "../__fixtures__/terminal.ts";
import { readMoment } from "./moment.ts";

describe("a moment", () => {
  it.each([
    ["2026-01-31", "UTC", "2026-01-31T00:00:00Z"],
    ["2026-01-31", "Asia/Tokyo", "2026-01-30T15:00:00Z"],
    ["2024-02-29T23:59:59.5", "Europe/Berlin", "2024-02-29T22:59:59.5Z"],
    ["2026-01-31t09:30z", "Asia/Tokyo", "2026-01-31T09:30:00Z"],
    ["2026-01-31 09:30-03:30", "Asia/Tokyo", "2026-01-31T13:00:00Z"],
    ["2030-01-31T09:30+23:59", "UTC", "2030-01-30T09:31:00Z"],
    ["9999-12-31T23:59", "America/Los_Angeles", "+010000-01-01T07:59:00Z"],
    ["1000-01-01", "Asia/Tokyo", "0999-12-31T15:00:00Z"],
    ["90m", "UTC", "2026-01-31T10:30:00Z"],
  ])("%s in the zone %s is %s", (words, zone, time) => {
    expect(readMoment(words)?.(noon, zone)).toBe(Date.parse(time));
  });

  it.each([
    "2026-02-30",
    "2025-02-29",
    "2026-13-01",
    "2026-00-10",
    "0999-01-01",
    "2030-01-31T09:30+25:00",
    "2030-01-31T09:30+24:00",
    "2030-01-31T09:30+05:75",
    "2030-01-31T25:00",
    "2030-01-31T09:60Z",
    "2030-01-31T09:30+2",
    "2030-01-31Z",
    "5 parsecs",
    "now",
    `${"9".repeat(200)}d`,
  ])("%s is none, and refused for --since and --until", async (words) => {
    expect(readMoment(words)).toBeUndefined();
    for (const option of ["--since", "--until"]) {
      const { status, out, err } = await printed(["list", "--adapter", "fake", option, words]);
      expect([status, out]).toEqual([252, ""]);
      expect(err).toContain(`${option}: expected a day of the calendar (2026-01-31), a time`);
    }
  });
});
