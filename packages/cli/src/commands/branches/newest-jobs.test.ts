import { describe, expect, it } from "vitest";
import { createDemoWorld } from "@jobs/fake-adapter";
import { openLocalAmplify } from "../../__fixtures__/local-amplify.ts";
import { printed } from "../../__fixtures__/terminal.ts";

const branches = ["branches", "--adapter", "fake", "--newest-job"];
const lab = ["--app-id", "d3lab5t6v1rj"];

describe("branches --newest-job", () => {
  it("shows how each branch is, and nothing of one that has no job", async () => {
    const { out } = await printed([...branches, ...lab, "--color", "off"], 100);
    expect(out).toMatchSnapshot();
  });

  it("adds the job to each branch for programs", async () => {
    const json = JSON.parse((await printed([...branches, ...lab])).out) as {
      branches: { branchName: string; newestJob?: { jobId: string } }[];
    };
    expect(json.branches.map(({ branchName, newestJob }) => [branchName, newestJob?.jobId])).toEqual([
      ["main", "12"],
      ["experiments", "51"],
      ["pr-42", "1"],
      ["idle", undefined],
    ]);
    const { out } = await printed([...branches, ...lab, "-o", "csv"]);
    expect(out).toMatch(/,newestJob\.jobId,newestJob\.status,/);
    expect(out).toMatch(/^pr-42,.*,1,PROVISIONING,/m);
  });

  it("asks nothing more without it, and fails with the first branch that cannot be asked", async () => {
    const failures = [{ operation: "ListJobs", request: 3, error: "UnauthorizedException" }] as const;
    const { server } = await openLocalAmplify({}, { ...createDemoWorld(), failures });
    const ask = (...options: string[]) =>
      printed(["branches", ...lab, "--endpoint-url", server.url, "--region", "us-east-1", ...options]);
    expect((await ask()).status).toBe(0);
    expect(await ask("--newest-job")).toMatchObject({ status: 254, out: "" });
    expect((await ask("--newest-job")).status).toBe(0);
  });
});
