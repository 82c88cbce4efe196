import { execFile, execFileSync } from "node:child_process";
import { promisify } from "node:util";
import { demoBranch } from "@jobs/fake-adapter";
import { describe, expect, it } from "vitest";
import { openLocalAmplify } from "../__fixtures__/local-amplify.ts";
import { drawnQueries } from "../__fixtures__/result-queries.ts";

const version = awsVersion();
if (version === undefined)
  console.warn("NOTICE: no `aws` is installed, so its tables are not compared with ours.");

describe.skipIf(version === undefined)(`a table of the AWS CLI (${version})`, () => {
  it.each(drawnQueries)("%s is drawn as ours, byte for byte", async (query) => {
    const { server, run } = await openLocalAmplify();
    const shown = ["--no-paginate", "--query", query, "--output", "table"];
    const where = ["--app-id", demoBranch.appId, "--branch-name", demoBranch.branchName];
    const connection = ["--endpoint-url", server.url, "--region", "us-east-1"];
    const env = { ...process.env, AWS_PAGER: "", AWS_CONFIG_FILE: "/dev/null", PYTHONIOENCODING: "utf-8" };
    const theirs = await promisify(execFile)(
      "aws",
      ["amplify", "list-jobs", ...where, ...shown, ...connection],
      { env },
    );
    expect((await run(["list", ...shown])).out).toBe(theirs.stdout);
  });
});

function awsVersion(): string | undefined {
  try {
    return execFileSync("aws", ["--version"], { encoding: "utf8" }).trim().split(" ")[0];
  } catch {
    return undefined;
  }
}
