import { JobsClientError } from "@jobs/contract";
import { describe, expect, it } from "vitest";
import { terminal } from "../__fixtures__/terminal.ts";
import { createPolling } from "./polling.ts";

/** Polling on a clock that is moved by sleeping, and what it tells. */
function open() {
  let time = 0;
  const told: string[] = [];
  const now = () => time;
  const sleep = (milliseconds: number) => Promise.resolve(void (time += milliseconds));
  return {
    polling: createPolling(terminal([], undefined, { now, sleep }), (trouble) => told.push(trouble)),
    now,
    told,
  };
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

  const failing = (code: JobsClientError["code"], message: string) => () =>
    Promise.reject(new JobsClientError(code, message));

  it("outlives any number of failures that may pass, and tells of each that is another than the last", async () => {
    const { polling, told } = open();
    for (let failure = 0; failure < 1000; failure++)
      expect(await polling.ask(failing("UNAVAILABLE", "busy"))).toBeUndefined();
    await polling.ask(failing("UNREACHABLE", "refused"));
    expect(await polling.ask(() => Promise.resolve("fine"))).toBe("fine");
    await polling.ask(failing("UNREACHABLE", "refused"));
    expect(told).toEqual(["busy", "refused", "refused"]);
  });

  it.each(["UNAUTHORIZED", "CONFIGURATION", "INVALID_RESPONSE"] as const)(
    "outlives %s once something was answered, and not before",
    async (code) => {
      const { polling } = open();
      await expect(polling.ask(failing(code, "no"))).rejects.toThrow("no");
      await polling.ask(() => Promise.resolve("fine"));
      expect(await polling.ask(failing(code, "no"))).toBeUndefined();
    },
  );

  it.each(["NOT_FOUND", "INVALID_REQUEST", "REJECTED"] as const)("never outlives %s", async (code) => {
    const { polling } = open();
    await polling.ask(() => Promise.resolve("fine"));
    await expect(polling.ask(failing(code, "no"))).rejects.toThrow("no");
  });
});
