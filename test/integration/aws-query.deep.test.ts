import { execFile, execFileSync } from "node:child_process";
import { promisify } from "node:util";
import { demoBranch } from "@jobs/fake-adapter";
import { createFakeServer } from "@jobs/fake-adapter/server";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { credentials } from "../support/amplify-over-http.ts";
import { runCommand } from "../support/run-command.ts";
import { bareEnvironment } from "../support/start-process.ts";

const version = awsVersion();
if (version === undefined) console.warn("NOTICE: no `aws` is installed, so its tests are skipped.");

/** One request, so that `aws` prints one answer in every format. */
const branch = ["--app-id", demoBranch.appId, "--branch-name", demoBranch.branchName, "--max-results", "40"];

/** Times are left out where their form matters: `aws` prints them in that of the service, or of its settings. */
const queries = [
  "jobSummaries[0].status",
  "jobSummaries[-1].jobId",
  "jobSummaries[99]",
  "jobSummaries[*].jobId",
  "jobSummaries[].[jobId]",
  "jobSummaries[].[jobId,status,jobType]",
  "jobSummaries[:3].{Id:jobId,Status:status}",
  "jobSummaries[::-5].jobId",
  "jobSummaries[2:8:3].commitMessage",
  "jobSummaries[?status=='FAILED'].jobId",
  "jobSummaries[?status==`FAILED`].jobId",
  'jobSummaries[?status==`"FAILED"`] | [0].jobId',
  "jobSummaries[?status!='SUCCEED'].[jobId,status]",
  "jobSummaries[?status=='NOPE']",
  "jobSummaries[?status=='NOPE'] | [0]",
  "jobSummaries[?status=='FAILED' || status=='CANCELLED'].jobId",
  "jobSummaries[?status=='SUCCEED' && jobType=='RELEASE'].jobId | length(@)",
  "jobSummaries[?!(status=='SUCCEED')].status",
  "jobSummaries[?contains(['FAILED','RUNNING'], status)].jobId",
  "jobSummaries[?starts_with(jobId,'1')] | length(@)",
  "jobSummaries[?ends_with(jobId,'0')].jobId",
  "jobSummaries[?contains(commitMessage, '🚀')].[jobId,commitMessage]",
  "jobSummaries[].length(commitMessage)",
  "jobSummaries[?length(commitMessage) > `40`].jobId",
  "jobSummaries[0].reverse(commitMessage)",
  "max_by(jobSummaries,&startTime).jobId",
  "min_by(jobSummaries,&startTime).jobId",
  "max_by(jobSummaries,&commitMessage).jobId",
  "sort_by(jobSummaries,&startTime)[*].jobId",
  "sort_by(jobSummaries,&commitMessage)[:5].commitMessage",
  "sort_by(jobSummaries,&to_number(jobId))[-1].jobId",
  "sort(jobSummaries[].status)",
  "[max(jobSummaries[].jobId), min(jobSummaries[].jobId)]",
  "jobSummaries[?jobId > '130'].jobId",
  "jobSummaries[?jobId >= '99' && jobId < '999'].jobId",
  "jobSummaries[?to_number(jobId) > `130`].jobId",
  "sum(jobSummaries[].to_number(jobId))",
  "avg(jobSummaries[].to_number(jobId))",
  "avg(jobSummaries[:3].to_number(jobId))",
  "[`1.0`, `1e3`, `0.5`, to_number('2.0')]",
  "to_string(avg(jobSummaries[:3].to_number(jobId)))",
  "floor(avg(jobSummaries[:4].to_number(jobId)))",
  "abs(`-2`)",
  "jobSummaries[?endTime] | length(@)",
  "jobSummaries[?endTime==null].jobId",
  "jobSummaries[?!endTime].[jobId,endTime]",
  "jobSummaries[].[not_null(endTime && 'over', 'not over')] | [:5]",
  "jobSummaries[:4].[jobId, status=='RUNNING', Missing]",
  "{newest: jobSummaries[0].jobId, failed: jobSummaries[?status=='FAILED'].jobId, n: length(jobSummaries)}",
  "{ids: jobSummaries[:3].jobId}",
  "{a: jobSummaries[:2].{id: jobId, s: status}, b: [`1`, `true`, `null`]}",
  "[jobSummaries[:2].jobId, jobSummaries[2:4].jobId]",
  "[jobSummaries[:2].jobId, jobSummaries[2:4].jobId][]",
  "['a', ['b', ['c']], 'd']",
  "{x: ['a', ['b', ['c']], 'd'], y: {z: ['e']}}",
  "join(', ', jobSummaries[:5].jobId)",
  "jobSummaries[:2].join(':', [jobId, status])",
  "to_string(jobSummaries[:2].[jobId, commitMessage])",
  "jobSummaries[*].keys(@) | [0] | sort(@) | [:2]",
  "merge(jobSummaries[0].{a: jobId}, {b: `2`})",
  "map(&[jobId], jobSummaries[:3])",
  "type(jobSummaries)",
  "jobSummaries[0].constructor",
  "jobSummaries[0].\"__proto__\" || 'nothing'",
  "nextToken != null",
  "Missing.at.all",
  "Missing[].foo(@)",
  "`[]`",
  "''",
];

const mistakes = [
  "jobSummaries[",
  "jobSummaries[?jobId > 5]",
  "jobSummaries..jobId",
  "length(Missing)",
  "nosuch(@)",
  "length()",
  "jobSummaries[?jobId > `5`]",
  "sort_by(jobSummaries, &endTime)",
  "jobSummaries[::0]",
];

describe.skipIf(version === undefined)(`--query of the AWS CLI (${version})`, () => {
  let url = "";
  let close = async () => {};
  beforeAll(async () => {
    ({ url, close } = await createFakeServer());
  });
  afterAll(() => close());

  /** What `aws` prints; `undefined` where it ends with an error. */
  async function theirs(query: string, output: string): Promise<string | undefined> {
    const env = { ...process.env, ...bareEnvironment(), ...credentials, AWS_PAGER: "" };
    const flags = ["--no-paginate", "--query", query, "--output", output];
    const connection = ["--endpoint-url", url, "--region", "us-east-1"];
    return promisify(execFile)("aws", ["amplify", "list-jobs", ...branch, ...flags, ...connection], {
      env,
    }).then(
      ({ stdout }) => stdout,
      () => undefined,
    );
  }

  async function ours(query: string, output: string): Promise<string | undefined> {
    const flags = ["--query", query, "--output", output, "--adapter", "fake"];
    const { status, stdout } = await runCommand(["list", ...branch, ...flags]);
    return status === 0 ? stdout : undefined;
  }

  it.each(queries)("%s finds the same", async (query) => {
    const [theirJson = "", theirText, ourJson = "", ourText] = await Promise.all([
      theirs(query, "json"),
      theirs(query, "text"),
      ours(query, "json"),
      ours(query, "text"),
    ]);
    // The same JSON may be written in several ways: where a float is 2.0 there, it is 2 here.
    expect(JSON.parse(ourJson)).toEqual(JSON.parse(theirJson));
    expect(ourText).toBe(theirText);
  });

  it.each(mistakes)("%s is an error for both", async (query) => {
    expect([await theirs(query, "json"), await ours(query, "json")]).toEqual([undefined, undefined]);
  });
});

function awsVersion(): string | undefined {
  try {
    return execFileSync("aws", ["--version"], { encoding: "utf8" }).trim().split(" ")[0];
  } catch {
    return undefined;
  }
}
