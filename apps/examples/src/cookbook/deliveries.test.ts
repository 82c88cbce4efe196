import { describe, expect, it } from "vitest";
import { savedPlace, serveOrders } from "./__fixtures__/serve-orders.ts";
import { atLeastOnce, atMostOnce } from "./deliveries.ts";
import type { Order } from "./orders.ts";

/** Runs until it dies over one order, before or after it has done its work, and then again from what was saved. */
async function runTwice(deliver: typeof atLeastOnce, diesOver: string, how: "before" | "after") {
  const place = savedPlace();
  const done: string[] = [];
  let died = false;
  const handle = async ({ id }: Order) => {
    const dies = id === diesOver && !died;
    if (!dies || how === "after") done.push(id);
    if (!dies) return;
    died = true;
    throw new Error("The power is off.");
  };
  await expect(deliver(handle, place.save)).rejects.toThrow("power");
  if (!place.done) await deliver(handle, place.save, place.token);
  expect(place.done).toBe(true);
  return done;
}

describe.each([0, 4, 5, 12, 22])("when the program dies over order %i", (place) => {
  it("at least once: none is missing, and only that one may come twice", async () => {
    const { ids } = await serveOrders();
    const dead = ids[place] ?? "";
    expect(await runTwice(atLeastOnce, dead, "before")).toEqual(ids);
    expect(await runTwice(atLeastOnce, dead, "after")).toEqual(ids.toSpliced(place, 0, dead));
  });

  it("at most once: none comes twice, and only that one may be missing", async () => {
    const { ids } = await serveOrders();
    const dead = ids[place] ?? "";
    expect(await runTwice(atMostOnce, dead, "before")).toEqual(ids.toSpliced(place, 1));
    expect(await runTwice(atMostOnce, dead, "after")).toEqual(ids);
  });
});
