import { describe, expect, it } from "vitest";
import type { FaultyCall } from "./answer-faults.ts";
import { faultNames, type Faults } from "./fault.ts";
import { parseFault } from "./parse-fault.ts";
import { createPickFault } from "./pick-fault.ts";

const first: FaultyCall = {
  operation: "ListJobs",
  token: undefined,
  tokenBefore: undefined,
  anotherToken: () => "another",
};

function picked(faults: Faults, calls: readonly FaultyCall[]): (string | undefined)[] {
  const pick = createPickFault(faults, faultNames);
  return calls.map((call) => pick(call)?.kind);
}

describe("a script of faults", () => {
  it("goes by in order, one fault a request, and then all is well", () => {
    expect(picked(["reset", "none", { kind: "throttle" }], [first, first, first, first])).toEqual([
      "reset",
      "none",
      "throttle",
      undefined,
    ]);
  });

  it("keeps the faults of an operation for its requests", () => {
    const other = { ...first, operation: "ListApps" } as const;
    const faults = [{ kind: "reset", operation: "ListApps" }, "throttle"] as const;
    expect(picked(faults, [first, first, other, other])).toEqual(["throttle", undefined, "reset", undefined]);
  });

  it("waits for a request that its next fault can happen to", () => {
    const second = { ...first, token: "two" };
    expect(picked(["expired-token", "reset"], [first, second, first])).toEqual([
      undefined,
      "expired-token",
      "reset",
    ]);
  });
});

describe("faults at a rate", () => {
  const calls = Array.from({ length: 10_000 }, () => first);

  it("come about as often as they should, the same ones for the same seed", () => {
    const faults = { rate: 0.02, seed: 3, faults: ["throttle", "reset", "cycle"] } as const;
    const once = picked(faults, calls);
    const happened = once.filter((kind) => kind !== undefined);
    expect(happened.length).toBeGreaterThan(150);
    expect(happened.length).toBeLessThan(250);
    // A first page cannot be in a cycle.
    expect(new Set(happened)).toEqual(new Set(["throttle", "reset"]));
    expect(picked(faults, calls)).toEqual(once);
    expect(picked({ ...faults, seed: 4 }, calls)).not.toEqual(once);
  });

  it("need a rate from 0 to 1", () => {
    for (const rate of [-1, 2, NaN]) {
      const faults = { rate, faults: [] };
      expect(() => createPickFault(faults, faultNames)).toThrow(
        /The rate of faults must be a number from 0 to 1/,
      );
    }
  });
});

describe("a fault as text", () => {
  it("has a kind, a delay and an operation", () => {
    expect(parseFault("slow-body:500@GetJob")).toEqual({
      kind: "slow-body",
      delay: 500,
      operation: "GetJob",
    });
    expect(parseFault("reset")).toEqual({ kind: "reset" });
  });

  it.each([
    ["oops", /no fault "oops"\. Use one of: none, throttle/],
    ["reset@Oops", /no operation "Oops"\. Use one of: ListApps/],
    ["reset:soon", /A fault must be <kind>/],
    ["", /no fault ""/],
  ])("%j is refused, and the message says what there is", (text, says) => {
    expect(() => parseFault(text)).toThrow(says);
  });
});
