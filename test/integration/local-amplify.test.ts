import {
  AmplifyClient,
  GetJobCommand,
  ListJobsCommand,
  NotFoundException,
  paginateListJobs,
  StartJobCommand,
  StopJobCommand,
} from "@aws-sdk/client-amplify";
import { createClock, createDemoWorld, demoBranch, idleBranch } from "@jobs/fake-adapter";
import { createFakeServer, type FakeServerOptions } from "@jobs/fake-adapter/server";
import { describe, expect, it, onTestFinished } from "vitest";
import { credentials } from "../support/amplify-over-http.ts";
import { withEnvironment } from "../support/environment.ts";

/** The real SDK alone, as anybody uses it, and a local Amplify whose clock is stepped by hand. */
async function open(options: FakeServerOptions = {}) {
  withEnvironment(credentials);
  const clock = createClock({ at: new Date("2026-01-02T03:04:05Z") });
  const server = await createFakeServer(createDemoWorld(), { clock, ...options });
  onTestFinished(() => server.close());
  const sdk = new AmplifyClient({ endpoint: server.url, region: "us-east-1", maxAttempts: 1 });
  return { sdk, clock, server };
}

describe("the AWS SDK, asking a local Amplify", () => {
  it("starts a job, sees it run through its states, and finds why it failed", async () => {
    const { sdk, clock } = await open();
    const commitTime = new Date("2026-01-01T00:00:00.250Z");
    const { jobSummary } = await sdk.send(
      new StartJobCommand({
        ...idleBranch,
        jobType: "RELEASE",
        commitId: "abc",
        commitMessage: "変更",
        commitTime,
      }),
    );
    expect(jobSummary).toMatchObject({ jobId: "1", status: "CREATED", commitMessage: "変更", commitTime });
    const seen = new Set<string | undefined>();
    let last;
    for (let step = 0; step < 30; step++) {
      last = (await sdk.send(new GetJobCommand({ ...idleBranch, jobId: "1" }))).job;
      seen.add(last?.summary?.status);
      clock.advance(4000);
    }
    expect([...seen]).toEqual(["CREATED", "PENDING", "PROVISIONING", "RUNNING", "SUCCEED"]);
    expect(last?.steps?.map((step) => step.stepName)).toEqual(["BUILD", "DEPLOY", "VERIFY"]);
    const { jobSummaries } = await sdk.send(new ListJobsCommand({ ...idleBranch, maxResults: 1 }));
    expect(jobSummaries).toEqual([last?.summary]);
  });

  it("stops a job", async () => {
    const { sdk, clock } = await open();
    await sdk.send(new StartJobCommand({ ...idleBranch, jobType: "RELEASE" }));
    clock.advance(30_000);
    const { jobSummary } = await sdk.send(new StopJobCommand({ ...idleBranch, jobId: "1" }));
    expect(jobSummary?.status).toBe("CANCELLING");
    clock.advance(5000);
    const { job } = await sdk.send(new GetJobCommand({ ...idleBranch, jobId: "1" }));
    expect([job?.summary?.status, job?.steps?.[0]?.status]).toEqual(["CANCELLED", "CANCELLED"]);
  });

  it("lists every job, page by page", async () => {
    const { sdk } = await open();
    const ids: (string | undefined)[] = [];
    for await (const page of paginateListJobs({ client: sdk, pageSize: 20 }, { ...demoBranch }))
      ids.push(...(page.jobSummaries ?? []).map((job) => job.jobId));
    expect(ids).toEqual(Array.from({ length: 137 }, (_, index) => String(137 - index)));
  });

  it.each(["header", "header-with-uri", "type", "code"] as const)(
    "knows an error by its type in the form %s, and the request by its id",
    async (errorForm) => {
      const { sdk } = await open({ errorForm });
      const error: unknown = await sdk
        .send(new GetJobCommand({ ...demoBranch, jobId: "999" }))
        .catch((reason: unknown) => reason);
      expect(error).toBeInstanceOf(NotFoundException);
      expect(error).toMatchObject({
        message: "Job 999 not found.",
        $metadata: { httpStatusCode: 404, requestId: expect.stringMatching(/^[0-9a-f-]{36}$/) },
      });
    },
  );

  it("is told of a token that has expired", async () => {
    const { sdk, clock } = await open({ tokenLifetime: 60_000 });
    const { nextToken } = await sdk.send(new ListJobsCommand({ ...demoBranch, maxResults: 50 }));
    expect((await sdk.send(new ListJobsCommand({ ...demoBranch, nextToken }))).jobSummaries).toHaveLength(50);
    clock.advance(60_001);
    await expect(sdk.send(new ListJobsCommand({ ...demoBranch, nextToken }))).rejects.toMatchObject({
      name: "BadRequestException",
      message: expect.stringContaining("expired"),
    });
  });
});
