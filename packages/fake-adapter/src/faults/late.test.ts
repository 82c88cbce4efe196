import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { createFakeClient } from "../create-fake-client.ts";
import { demoBranch } from "../demo/demo-world.ts";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const { appId, branchName } = demoBranch;
const slow = () => createFakeClient(undefined, { faults: [{ kind: "slow-headers", delay: 5000 }] });

it("an answer in memory is as late as it is planned to be, and then whole", async () => {
  let answered = false;
  const listing = slow().listJobs({ appId, branchName, maxResults: 3 });
  void listing.then(() => (answered = true));
  await vi.advanceTimersByTimeAsync(4999);
  expect(answered).toBe(false);
  await vi.advanceTimersByTimeAsync(1);
  expect((await listing).jobSummaries).toHaveLength(3);
});

it("an abort ends the wait with its reason, and leaves no timer", async () => {
  const control = new AbortController();
  const listing = slow().listJobs({ appId, branchName }, { signal: control.signal });
  await vi.advanceTimersByTimeAsync(1000);
  const reason = new Error("enough");
  control.abort(reason);
  await expect(listing).rejects.toBe(reason);
  expect(vi.getTimerCount()).toBe(0);
});

it("a fault that needs a connection is refused in memory, and is told what there is", () => {
  expect(() =>
    // @ts-expect-error -- without a connection, nothing can break off
    createFakeClient(undefined, { faults: ["reset"] }),
  ).toThrow(/There is no fault "reset" here\. Use one of: none, .*, slow-headers\./);
});
