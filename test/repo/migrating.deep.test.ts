import { execFile, execFileSync } from "node:child_process";
import { promisify } from "node:util";
import { createFakeServer } from "@jobs/fake-adapter/server";
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { credentials } from "../support/amplify-over-http.ts";
import { comparisons, type Comparison } from "../support/comparisons.ts";
import { bareEnvironment } from "../support/start-process.ts";
import { writePrograms, type TsPrograms } from "../support/ts-programs.ts";
import { root } from "../support/workspace.ts";

const [boto3, , , cli] = comparisons("docs/migrating.md") as [Comparison, Comparison, Comparison, Comparison];

/** Runs a program with a fake server in the place of AWS. */
async function run(program: string, ...args: readonly string[]): Promise<string> {
  const { url, close } = await createFakeServer();
  onTestFinished(close);
  const env = { ...process.env, ...bareEnvironment(), ...credentials, AWS_ENDPOINT_URL: url, AWS_PAGER: "" };
  return (await promisify(execFile)(program, args, { cwd: root, env })).stdout;
}

describe.skipIf(!isThere("python3", "-c", "import boto3"))("boto3, on the left of docs/migrating.md", () => {
  let programs: TsPrograms;
  beforeAll(() => {
    programs = writePrograms("migrating-from-boto3", [boto3.ours]);
  });
  afterAll(() => programs.remove());

  it("prints what the right side prints, tokens included", async () => {
    const printed = (await run("python3", "-c", boto3.theirs.code)).trimEnd().split("\n");
    expect(printed.length).toBeGreaterThan(20);
    expect(printed).toEqual(await programs.run(0));
  });
});

describe.skipIf(!isThere("aws", "--version"))("the AWS CLI, on the left of docs/migrating.md", () => {
  const listings = async (code: string) =>
    (await run("sh", "-ec", code))
      .trim()
      .split(/(?<=^\})\n/m)
      .map((text) => JSON.parse(text) as { jobSummaries: { jobId: string }[]; NextToken?: string });

  it("lists what the right side lists, and with the same pages gives the same tokens", async () => {
    const [theirs, ours] = [await listings(cli.theirs.code), await listings(cli.ours.code)];
    expect(theirs.length).toBe(5);
    expect(ours.map(({ jobSummaries }) => jobSummaries.map(({ jobId }) => jobId))).toEqual(
      theirs.map(({ jobSummaries }) => jobSummaries.map(({ jobId }) => jobId)),
    );
    expect(ours.map(({ NextToken }) => typeof NextToken)).toEqual(
      theirs.map(({ NextToken }) => typeof NextToken),
    );
    expect(ours[2]?.NextToken).toBe(theirs[2]?.NextToken);
  });
});

function isThere(program: string, ...args: readonly string[]): boolean {
  try {
    execFileSync(program, args, { stdio: "ignore" });
    return true;
  } catch {
    console.warn(`NOTICE: \`${[program, ...args].join(" ")}\` does not run, so its tests are skipped.`);
    return false;
  }
}

it("the commands on the right of docs/migrating.md list what they should", async () => {
  const listed = (await run("sh", "-ec", cli.ours.code)).trim().split(/(?<=^\})\n/m);
  expect(listed.map((text) => JSON.parse(text).jobSummaries.length)).toEqual([137, 12, 12, 134, 3]);
});
