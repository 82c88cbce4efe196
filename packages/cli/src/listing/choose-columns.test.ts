import { describe, expect, it } from "vitest";
import { printed } from "../__fixtures__/terminal.ts";

const list = ["list", "--adapter", "fake", "--limit", "2"];

describe("--columns", () => {
  it("shows the columns of a table that are named, in their order, on the narrowest terminal, too", async () => {
    const { out } = await printed([...list, "--columns", "took, status,JOB", "--color", "off"], 30);
    expect(out.split("\n").slice(1, 4)).toEqual([
      "TOOK      STATUS          JOB",
      "25s       ○ CREATED       137",
      "1m 11s    ○ PENDING       136",
    ]);
  });

  it("leaves out none that was named, also where the terminal has no room for it", async () => {
    const { out } = await printed(
      [...list, "--columns", "jobArn,message,commitId,status", "--color", "off"],
      60,
    );
    const [, titles = ""] = out.split("\n");
    expect(titles.trim().split(/ +/)).toEqual(["JOBARN", "MESSAGE", "COMMIT", "STATUS"]);
  });

  it("names fields of csv in a table, and titles of a table in csv and tsv", async () => {
    const table = await printed([...list, "--columns", "job,jobArn", "--color", "off"], 140);
    expect(table.out).toMatch(/\nJOB +JOBARN\n137 +arn:aws:amplify:/);
    expect((await printed([...list, "--columns", "job,status,took", "--output", "csv"])).out).toBe(
      "jobId,status,durationSeconds\r\n137,CREATED,\r\n136,PENDING,\r\n",
    );
    expect(
      (await printed([...list, "--columns", "status", "--columns", "jobId", "--output", "tsv"])).out,
    ).toBe("status\tjobId\nCREATED\t137\nPENDING\t136\n");
  });

  it("goes with branches and apps", async () => {
    const branches = ["branches", "--adapter", "fake", "--output", "tsv", "--columns", "branch,newest-job"];
    expect((await printed(branches)).out).toMatch(/^branchName\tactiveJobId\nmain\t/);
    const jobs = [...branches.slice(0, -1), "branch,status", "--newest-job"];
    expect((await printed(jobs)).out).toMatch(/^branchName\tnewestJob.status\nmain\tCREATED\n/);
    const apps = ["apps", "--adapter", "fake", "--output", "tsv", "--columns", "name"];
    expect((await printed(apps)).out).toMatch(/^name\nshop\n/);
  });

  it("says which columns there are where one is named that is none", async () => {
    expect(await printed([...list, "--columns", "job,statsu"], 80)).toEqual({
      status: 252,
      out: "",
      err: expect.stringMatching(
        /^amplify-jobs: --columns: jobs have no column "statsu"; did you mean status\?\n$/,
      ),
    });
    expect((await printed([...list, "--columns", "nothing"])).err).toMatch(
      /: there are job, status, .*, jobArn, /,
    );
    expect((await printed([...list, "--columns", "job,,status"])).err).toContain(
      "expected names with commas between",
    );
  });

  it("goes with no document, no query, and no list that is watched", async () => {
    for (const [options, says] of [
      [["--output", "json"], "--columns goes with --output table, csv or tsv, not with json"],
      [["--output", "table", "--query", "@"], "does not go with --query"],
      [["--watch"], "--columns"],
    ] as const)
      expect(await printed(["list", "--adapter", "fake", "--columns", "job", ...options])).toMatchObject({
        status: 252,
        err: expect.stringContaining(says),
      });
  });
});
