import { expect, test } from "vitest";
import { simulate, type Plan } from "./__fixtures__/simulation.ts";

/** Worlds of each kind; the deep tier sets many more. */
const worlds = 10 * Number(process.env["PROPERTY_RUNS"] ?? 200);

/** Worlds from a seed on, with what they were like. */
async function simulated(how: Plan["how"], count: number): Promise<readonly Plan[]> {
  const plans: Plan[] = [];
  for (let seed = 0; seed < count; seed += 1) {
    try {
      plans.push(await simulate(how, seed));
    } catch (error) {
      throw new Error(`The world of seed ${seed}: ${String(error)}`, { cause: error });
    }
  }
  return plans;
}

/** They must not all be the same simple one. */
function checkVariety(plans: readonly Plan[]): void {
  for (const what of ["groups", "faults", "vanishing", "arrivals", "unsorted", "report"] as const) {
    const share = plans.filter((plan) => plan[what]).length / plans.length;
    expect(share, what).toBeGreaterThan(0.1);
    expect(share, what).toBeLessThan(0.9);
  }
}

test("merged: every item that stays comes exactly once, and in order where lists are, however the walks are stopped", async () => {
  checkVariety(await simulated("merge", worlds));
});

test("one after another: every item that stays comes exactly once, and in order, however the walks are stopped", async () => {
  checkVariety(await simulated("concat", worlds / 4));
});
