import { createDemoWorld, demoBranch } from "@jobs/fake-adapter";
import type { RequestListener } from "node:http";
import { describe, expect, it, vi } from "vitest";
import { job, runningJob } from "../../__fixtures__/jobs.ts";
import { listen } from "../../__fixtures__/listen.ts";
import { openLocalAmplify } from "../../__fixtures__/local-amplify.ts";
import { printed } from "../../__fixtures__/terminal.ts";
import { worldOf } from "../../__fixtures__/world-of.ts";

const ended = { status: "SUCCEED", endTime: "2026-01-31T11:02:00Z" };

/** What is under way on the branch that is asked for, with its states. */
async function statesOf({ server }: Awaited<ReturnType<typeof openLocalAmplify>>) {
  const { jobSummaries } = await server.client.listJobs({ ...demoBranch, maxResults: 6 });
  return Object.fromEntries(jobSummaries.map(({ jobId, status }) => [jobId, status]));
}

describe("stop", () => {
  it("stops the one that runs, and says which, also where others wait behind it", async () => {
    const amplify = await openLocalAmplify();
    expect(await amplify.run(["stop"])).toEqual({
      status: 0,
      out: "◌ Job 134 is being cancelled: 4039381 Show the delivery date in the cart\n",
      err: "",
    });
    expect(await statesOf(amplify)).toMatchObject({ 134: "CANCELLING", 135: "PROVISIONING", 137: "CREATED" });
  });

  it("stops the only one that is under way, whatever its state", async () => {
    const amplify = await openLocalAmplify(
      {},
      worldOf([
        { jobId: "10", status: "PENDING" },
        { jobId: "9", ...ended },
      ]),
    );
    expect(await amplify.run(["stop"])).toMatchObject({
      status: 0,
      out: expect.stringContaining("Job 10 is"),
    });
    expect(await statesOf(amplify)).toEqual({ 9: "SUCCEED", 10: "CANCELLING" });
  });

  it("stops none where it could be several, and says which there are", async () => {
    const jobs = ["PENDING", "PROVISIONING"].map((status, at) => ({ jobId: String(10 - at), status }));
    const amplify = await openLocalAmplify({}, worldOf(jobs));
    expect(await amplify.run(["stop"])).toEqual({
      status: 252,
      out: "",
      err: "amplify-jobs: several jobs are under way (10 PENDING, 9 PROVISIONING): say which to stop, or --superseded for all but the newest\n",
    });
    expect(await statesOf(amplify)).toEqual({ 10: "PENDING", 9: "PROVISIONING" });
  });

  it("stops the job it is given, and no other", async () => {
    const amplify = await openLocalAmplify();
    expect(await amplify.run(["stop", "0136"])).toMatchObject({
      status: 0,
      out: expect.stringMatching(/^◌ Job 136 is being cancelled: /),
    });
    expect(await statesOf(amplify)).toMatchObject({ 134: "RUNNING", 136: "CANCELLING" });
  });

  it("of superseded jobs leaves the newest, and those that are being cancelled already", async () => {
    const amplify = await openLocalAmplify();
    const { status, out } = await amplify.run(["stop", "--superseded"]);
    expect([status, [...out.matchAll(/Job (\d+) is being cancelled/g)].map(([, id]) => id)]).toEqual([
      0,
      ["136", "135", "134"],
    ]);
    expect(await statesOf(amplify)).toMatchObject({ 137: "CREATED", 136: "CANCELLING", 133: "CANCELLING" });
    // Run once more it finds nothing to do, and that is what was wanted.
    expect(await amplify.run(["stop", "--superseded"])).toEqual({
      status: 0,
      out: "",
      err: "amplify-jobs: there is nothing to stop: nothing is under way beside job 137\n",
    });
  });

  it("ends with status 1 where no job is under way, and says so", async () => {
    const { run } = await openLocalAmplify({}, worldOf([{ jobId: "9", ...ended }]));
    const err = "amplify-jobs: no job is under way, so there is nothing to stop\n";
    expect(await run(["stop"])).toEqual({ status: 1, out: "", err });
    expect(await run(["stop", "--superseded"])).toEqual({ status: 0, out: "", err });
    const { run: cancelling } = await openLocalAmplify({}, worldOf([{ jobId: "9", status: "CANCELLING" }]));
    expect(await cancelling(["stop"])).toMatchObject({
      status: 1,
      err: expect.stringContaining("job 9 is being cancelled already"),
    });
  });

  it("ends with status 254 for a job that is over, or not there", async () => {
    const { run } = await openLocalAmplify();
    expect(await run(["stop", "126"])).toMatchObject({
      status: 254,
      err: expect.stringContaining("is over"),
    });
    expect(await run(["stop", "999"])).toMatchObject({ status: 254, err: expect.stringContaining("999") });
    expect(await run(["stop", "126", "--superseded"])).toMatchObject({ status: 252 });
  });

  it("says of a job that ended by itself meanwhile that it did", async () => {
    vi.stubEnv("AWS_ACCESS_KEY_ID", "AKIDEXAMPLE");
    vi.stubEnv("AWS_SECRET_ACCESS_KEY", "canary-secret");
    const wire = (one: object) =>
      JSON.parse(JSON.stringify(one), (name, value: unknown) =>
        name.endsWith("Time") ? Date.parse(String(value)) / 1000 : value,
      ) as unknown;
    const answer: RequestListener = ({ method, url = "" }, response) => {
      response.setHeader("content-type", "application/json");
      if (method === "DELETE")
        response.writeHead(400, { "x-amzn-errortype": "BadRequestException" }).end('{"message": "over"}');
      else if (url.endsWith("/jobs/7"))
        response.end(JSON.stringify({ job: { summary: wire(job(7)), steps: [] } }));
      else response.end(JSON.stringify({ jobSummaries: [wire(runningJob(7))] }));
    };
    const remote = await listen(answer);
    const { status, out } = await printed(["stop", ...remote]);
    vi.unstubAllEnvs();
    expect([status, out]).toEqual([0, "✓ Job 7 was over before: SUCCEED: 0007abc Change 7\n"]);
  });

  it("fails where the service does not stop a job that is not over", async () => {
    const failures = [
      { operation: "StopJob", request: 1, error: "BadRequestException", message: "no" },
    ] as const;
    const { run } = await openLocalAmplify({}, { ...createDemoWorld(), failures });
    expect(await run(["stop"])).toMatchObject({ status: 254, err: expect.stringContaining("no") });
  });
});
