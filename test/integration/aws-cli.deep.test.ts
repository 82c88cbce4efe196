import { execFile, execFileSync } from "node:child_process";
import { promisify } from "node:util";
import { createClock, createDemoWorld, demoBranch, idleBranch } from "@jobs/fake-adapter";
import { createFakeServer } from "@jobs/fake-adapter/server";
import { describe, expect, it, onTestFinished } from "vitest";
import { credentials } from "../support/amplify-over-http.ts";
import { codeBlocks } from "../support/code-blocks.ts";
import { runCommand } from "../support/run-command.ts";
import { bareEnvironment, startServe } from "../support/start-process.ts";

const version = awsVersion();
if (version === undefined) console.warn("NOTICE: no `aws` is installed, so its tests are skipped.");

const branch = ["--app-id", demoBranch.appId, "--branch-name", demoBranch.branchName];

interface Listing {
  readonly jobSummaries: readonly { readonly jobId: string }[];
  readonly NextToken?: string;
}

/** Runs a command of `aws amplify` with the flags that it needs to ask a local one; retries are off. */
async function amplify(url: string, command: readonly string[]): Promise<unknown> {
  const args = ["amplify", ...command, "--endpoint-url", url, "--region", "us-east-1", "--output", "json"];
  const { stdout } = await promisify(execFile)("aws", args, {
    env: { ...process.env, ...bareEnvironment(), ...credentials, AWS_PAGER: "", AWS_MAX_ATTEMPTS: "1" },
  });
  return JSON.parse(stdout);
}

async function aws(url: string, flags: readonly string[]): Promise<Listing> {
  return (await amplify(url, ["list-jobs", ...branch, ...flags])) as Listing;
}

async function ours(flags: readonly string[]): Promise<Listing> {
  const { status, stdout, stderr } = await runCommand(["list", ...branch, "--adapter", "fake", ...flags]);
  expect([status, stderr]).toEqual([0, ""]);
  return JSON.parse(stdout) as Listing;
}

const ids = (listing: Listing) => listing.jobSummaries.map((job) => job.jobId);
const goOn = (listing: Listing) => ["--starting-token", listing.NextToken ?? ""];

describe.skipIf(version === undefined)(`the AWS CLI (${version})`, () => {
  // Cuts in the first page, in a later one, at the boundary of the first and of a later one, and at the end.
  const cuts = [3, 12, 10, 50, 137];

  it.each(cuts)("gives the same jobs and the same NextToken as ours for --max-items %i", async (maxItems) => {
    const { url } = await startServe();
    const flags = ["--max-items", String(maxItems), "--page-size", "10"];
    const [theirs, own] = [await aws(url, flags), await ours(flags)];
    expect(ids(own)).toEqual(ids(theirs));
    expect(own.NextToken).toBe(theirs.NextToken);
  });

  it.each(cuts.slice(0, -1))(
    "and ours go on from each other's token, cut after %i jobs",
    async (maxItems) => {
      const { url } = await startServe();
      const flags = ["--max-items", String(maxItems), "--page-size", "10"];
      const expected = ids(await ours([])).slice(maxItems, maxItems + 15);
      const next = ["--max-items", "15", "--page-size", "10"];
      expect(ids(await aws(url, [...next, ...goOn(await ours(flags))]))).toEqual(expected);
      expect(ids(await ours([...next, ...goOn(await aws(url, flags))]))).toEqual(expected);
    },
  );

  it("runs the command of the README as it stands there", async () => {
    const { url } = await startServe();
    const lines = codeBlocks("README.md", "sh").flatMap(({ code }) => code.trim().split("\n"));
    const command = lines.find((line) => line.startsWith("aws ")) ?? "";
    const set = lines.find((line) => line.startsWith("export ")) ?? "";
    const script = `${set}\n${command.replace(/http:\S+/, url)} --output json`;
    const { stdout } = await promisify(execFile)("sh", ["-c", script], {
      env: { ...process.env, ...bareEnvironment() },
    });
    expect(ids(JSON.parse(stdout) as Listing)).toEqual(["137", "136", "135"]);
  });

  it.each([
    "jobSummaries[0].status",
    "jobSummaries[].jobId",
    "jobSummaries[].[jobId,status,endTime]|[?[2]==null]",
    "jobSummaries[?status=='FAILED'].[jobId]",
    "jobSummaries[99].jobId",
    "{newest: jobSummaries[0].jobId, type: jobSummaries[0].jobType}",
  ])(
    "gives the same text for --query %s, but for the None it adds for a page without jobs",
    async (query) => {
      const { url } = await startServe();
      const flags = [
        ...branch,
        "--max-items",
        "40",
        "--page-size",
        "50",
        "--output",
        "text",
        "--query",
        query,
      ];
      const { stdout } = await promisify(execFile)(
        "aws",
        ["amplify", "list-jobs", ...flags, "--endpoint-url", url, "--region", "us-east-1"],
        { env: { ...process.env, ...bareEnvironment(), ...credentials, AWS_PAGER: "" } },
      );
      const { stdout: own } = await runCommand(["list", ...flags, "--adapter", "fake"]);
      expect(stdout.startsWith(own)).toBe(true);
      expect(stdout.slice(own.length)).toMatch(/^(None(\tNone)*\n)?$/);
    },
  );

  it("lists the served world whole: every app, every branch, every job", async () => {
    const { url } = await startServe();
    const { apps } = (await amplify(url, ["list-apps"])) as { apps: { appId: string }[] };
    const found: Record<string, number> = {};
    for (const { appId } of apps) {
      const list = await amplify(url, ["list-branches", "--app-id", appId, "--page-size", "1"]);
      for (const { branchName } of (list as { branches: { branchName: string }[] }).branches) {
        const flags = ["--app-id", appId, "--branch-name", branchName];
        found[`${appId} ${branchName}`] = ids(
          (await amplify(url, ["list-jobs", ...flags])) as Listing,
        ).length;
      }
    }
    const { apps: held } = createDemoWorld();
    const all = held.flatMap(({ app, branches }) =>
      branches.map(({ branch: { branchName }, jobs }) => [`${app.appId} ${branchName}`, jobs.length]),
    );
    expect(found).toEqual(Object.fromEntries(all));
  });

  it("starts a job, sees it run, and stops it", async () => {
    const idle = ["--app-id", idleBranch.appId, "--branch-name", idleBranch.branchName];
    const clock = createClock();
    const { url, close } = await createFakeServer(undefined, { clock });
    onTestFinished(close);
    const started = await amplify(url, ["start-job", ...idle, "--job-type", "RELEASE", "--commit-id", "abc"]);
    expect(started).toMatchObject({ jobSummary: { jobId: "1", status: "CREATED", commitId: "abc" } });
    expect(ids((await amplify(url, ["list-jobs", ...idle])) as Listing)).toEqual(["1"]);
    const job = ["--job-id", "1", ...idle];
    clock.advance(30_000);
    expect(await amplify(url, ["get-job", ...job])).toMatchObject({
      job: { summary: { status: "RUNNING" } },
    });
    expect(await amplify(url, ["stop-job", ...job])).toMatchObject({ jobSummary: { status: "CANCELLING" } });
  });

  it.each([
    ["NotFoundException", "GetJob", ["get-job", ...branch, "--job-id", "999"], ""],
    ["NotFoundException", "ListJobs", ["list-jobs", "--app-id", "dnone", "--branch-name", "main"], ""],
    ["BadRequestException", "ListJobs", ["list-jobs", ...branch, "--page-size", "51"], ""],
    ["BadRequestException", "ListJobs", ["list-jobs", ...branch, "--starting-token", "nobody gave this"], ""],
    ["LimitExceededException", "ListJobs", ["list-jobs", ...branch], "throttle"],
    ["BadRequestException", "ListJobs", ["list-jobs", ...branch], "rate-exceeded"],
    ["InternalFailureException", "ListJobs", ["list-jobs", ...branch], "internal-failure"],
    ["DependentServiceFailureException", "ListJobs", ["list-jobs", ...branch], "unavailable"],
  ] as const)("is told of a %s by %s: amplify %s %s", async (name, operation, command, fault) => {
    const { url } = await startServe(fault === "" ? [] : ["--fault", fault]);
    const failure: unknown = await amplify(url, command).catch((error: unknown) => error);
    // 254 is what the second version says of an error of the service; the first says 255 of everything.
    expect(failure).toMatchObject({
      code: expect.toSatisfy((code) => code === 254 || code === 255),
      stderr: expect.stringMatching(
        `An error occurred \\(${name}\\) when calling the ${operation} operation`,
      ),
    });
  });

  it("goes on from a token that ours gave without a page size", async () => {
    const { url } = await startServe();
    const first = await ours(["--max-items", "7"]);
    expect(ids(await aws(url, ["--max-items", "5", ...goOn(first)]))).toEqual(
      ids(await ours([])).slice(7, 12),
    );
  });
});

function awsVersion(): string | undefined {
  try {
    return execFileSync("aws", ["--version"], { encoding: "utf8" }).trim().split(" ")[0];
  } catch {
    return undefined;
  }
}
