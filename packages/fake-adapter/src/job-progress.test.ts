import { describe, expect, it } from "vitest";
import { jobAt } from "./job-progress.ts";
import type { JobPlan } from "./world/job-plan.ts";
import type { WorldJob } from "./world/world.ts";

const begin = Date.UTC(2026, 0, 2);
const job: WorldJob = {
  jobArn: "arn",
  jobId: "7",
  commitId: "HEAD",
  commitMessage: "",
  commitTime: new Date(begin),
  startTime: new Date(begin),
  status: "CREATED",
  jobType: "RELEASE",
};

/** A job some seconds after its start: its status, and the statuses of its steps. */
function after(seconds: number, plan: JobPlan, more: Partial<WorldJob> = {}): string {
  const { summary, steps } = jobAt({ ...job, plan, ...more }, begin + seconds * 1000);
  return [summary.status, ...steps.map(({ stepName, status }) => `${stepName} ${status}`)].join(", ");
}

describe("a job", () => {
  it("runs through its states and its steps, and succeeds", () => {
    const seen = [0, 1, 4.999, 5, 19.999, 20, 80, 100, 104.999, 105, 1e9].map((seconds) =>
      after(seconds, {}),
    );
    expect(seen).toEqual([
      "CREATED",
      "PENDING",
      "PENDING",
      "PROVISIONING",
      "PROVISIONING",
      "RUNNING, BUILD RUNNING",
      "RUNNING, BUILD SUCCEED, DEPLOY RUNNING",
      "RUNNING, BUILD SUCCEED, DEPLOY SUCCEED, VERIFY RUNNING",
      "RUNNING, BUILD SUCCEED, DEPLOY SUCCEED, VERIFY RUNNING",
      "SUCCEED, BUILD SUCCEED, DEPLOY SUCCEED, VERIFY SUCCEED",
      "SUCCEED, BUILD SUCCEED, DEPLOY SUCCEED, VERIFY SUCCEED",
    ]);
  });

  it("has an end when it is over, and each step begins where the one before it ended", () => {
    const { summary, steps } = jobAt({ ...job, plan: {} }, begin + 1e9);
    expect(summary.endTime).toEqual(new Date(begin + 105_000));
    expect(
      steps.map(({ startTime, endTime }) => [Number(startTime) - begin, Number(endTime) - begin]),
    ).toEqual([
      [20_000, 80_000],
      [80_000, 100_000],
      [100_000, 105_000],
    ]);
    expect(jobAt({ ...job, plan: {} }, begin + 50_000).summary).not.toHaveProperty("endTime");
  });

  it("fails at the step its plan names, with a reason and a log", () => {
    const plan = { failsAt: "DEPLOY", statusReason: "no space left" } as const;
    expect(after(99, plan)).toBe("RUNNING, BUILD SUCCEED, DEPLOY RUNNING");
    expect(after(100, plan)).toBe("FAILED, BUILD SUCCEED, DEPLOY FAILED");
    const { summary, steps } = jobAt({ ...job, plan }, begin + 1e9);
    expect(summary.endTime).toEqual(new Date(begin + 100_000));
    expect(steps.at(-1)).toMatchObject({
      statusReason: "no space left",
      logUrl: expect.stringContaining("/7/DEPLOY/"),
    });
  });

  it.each([
    ["CREATED", "CREATED"],
    ["PROVISIONING", "PROVISIONING"],
    ["BUILD", "RUNNING, BUILD RUNNING"],
    ["DEPLOY", "RUNNING, BUILD SUCCEED, DEPLOY RUNNING"],
  ] as const)("that is stuck in %s stays there", (stuckIn, expected) => {
    expect(after(1e9, { stuckIn })).toBe(expected);
  });

  it("takes the time its plan says", () => {
    const plan = { seconds: { CREATED: 0, PENDING: 0, PROVISIONING: 0, BUILD: 600 } };
    expect(after(0, plan)).toBe("RUNNING, BUILD RUNNING");
    expect(after(599, plan)).toBe("RUNNING, BUILD RUNNING");
    expect(after(625, plan)).toMatch(/^SUCCEED/);
  });

  it("that is stopped is cancelled where it stands, in whatever state", () => {
    for (const [seconds, steps] of [
      [0, ""],
      [10, ""],
      [30, ", BUILD %"],
      [90, ", BUILD SUCCEED, DEPLOY %"],
    ] as const) {
      const stopped = { stopTime: new Date(begin + seconds * 1000) };
      expect(after(seconds, {}, stopped)).toBe(`CANCELLING${steps.replace("%", "CANCELLING")}`);
      expect(after(seconds + 5, {}, stopped)).toBe(`CANCELLED${steps.replace("%", "CANCELLED")}`);
      const { summary } = jobAt({ ...job, plan: {}, ...stopped }, begin + 1e9);
      expect(summary.endTime).toEqual(new Date(begin + (seconds + 5) * 1000));
    }
  });

  it("that is over before it was stopped stays as it is", () => {
    expect(after(200, {}, { stopTime: new Date(begin + 150_000) })).toMatch(/^SUCCEED/);
  });

  it("without a plan stays as it is, and can be stopped all the same", () => {
    const steps = [{ stepName: "BUILD", startTime: new Date(begin), status: "RUNNING" }];
    const frozen: WorldJob = { ...job, status: "PAUSED", steps };
    expect(jobAt(frozen, begin + 1e9)).toEqual({ summary: { ...job, status: "PAUSED" }, steps });
    const { summary } = jobAt({ ...frozen, stopTime: new Date(begin + 1) }, begin + 1e9);
    expect(summary.status).toBe("CANCELLED");
  });
});
