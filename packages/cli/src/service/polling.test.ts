import { JobsClientError } from "@jobs/contract";
import { describe, expect, it } from "vitest";
import { terminal } from "../__fixtures__/terminal.ts";
import { createPolling } from "./polling.ts";

/** Polling on a clock that is moved by sleeping. */
function open() {
  let time = 0;
  const now = () => time;
  const sleep = (milliseconds: number) => Promise.resolve(void (time += milliseconds));
  return { polling: createPolling(terminal([], undefined, { now, sleep })), now };
}

describe("polling", () => {
  it("asks ever more seldom, from every 2 to every 15 seconds, and each time a little off", async () => {
    const { polling, now } = open();
    const rests: number[] = [];
    for (let round = 0; round < 200; round++) {
      const begin = now();
      await polling.rest(Infinity, () => {});
      rests.push(now() - begin);
    }
    for (const [round, rest] of rests.entries()) {
      const middle = Math.min(15_000, 2000 * 1.5 ** round);
      expect(rest).toBeGreaterThanOrEqual(middle * 0.8 - 1);
      expect(rest).toBeLessThanOrEqual(middle * 1.2 + 1);
    }
    expect(new Set(rests.slice(10)).size).toBeGreaterThan(100);
    polling.hurry();
    const begin = now();
    await polling.rest(Infinity, () => {});
    expect(now() - begin).toBeLessThanOrEqual(2400);
  });

  it("does not rest past a deadline, and ticks every second", async () => {
    const { polling, now } = open();
    let ticks = 0;
    for (let round = 0; round < 50; round++) await polling.rest(100_000, () => (ticks += 1));
    expect(now()).toBe(100_000);
    expect(ticks).toBeGreaterThanOrEqual(100);
  });

  it("forgives four failures in a row that may pass, not five, and none that will not", async () => {
    const { polling } = open();
    const fail = () => Promise.reject(new JobsClientError("UNAVAILABLE", "busy"));
    for (let round = 0; round < 3; round++) {
      for (let failure = 0; failure < 4; failure++) expect(await polling.ask(fail)).toBeUndefined();
      expect(await polling.ask(() => Promise.resolve("fine"))).toBe("fine");
    }
    for (let failure = 0; failure < 4; failure++) await polling.ask(fail);
    await expect(polling.ask(fail)).rejects.toThrow("busy");
    await expect(
      open().polling.ask(() => Promise.reject(new JobsClientError("UNAUTHORIZED", "no"))),
    ).rejects.toThrow("no");
  });
});
