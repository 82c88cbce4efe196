import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createWorld, demoBranch } from "@jobs/fake-adapter";
import { describe, expect, it, onTestFinished } from "vitest";
import { openLocalAmplify } from "../__fixtures__/local-amplify.ts";
import { printed } from "../__fixtures__/terminal.ts";

const app = ["--app-id", demoBranch.appId];

describe("what is not found", () => {
  it.each([
    [["list", ...app, "--branch-name", "mian"], "Branch mian not found; did you mean main?"],
    [["list", ...app, "--branch-name", "dev"], "Branch dev not found; did you mean develop?"],
    [
      ["stats", ...app, "--branch-name", "xyz"],
      "Branch xyz not found; its branches are main, develop, feature/checkout-redesign, release-2026.1",
    ],
    [
      ["list", "--app-id", "d1shop4x8k2q", "--branch-name", "main"],
      "App d1shop4x8k2q not found; did you mean d1shop4x8k2qz (shop)?",
    ],
    [
      ["branches", "--app-id", "dabc"],
      "App dabc not found; the apps of this account and region are d1shop4x8k2qz (shop), d2docs7m3n9pw (docs), d3lab5t6v1rj (lab)",
    ],
  ])("%j is told what there is", async (argv, says) => {
    const { status, err } = await printed([...argv, "--adapter", "fake"]);
    expect([status, err]).toEqual([254, `amplify-jobs: NotFoundException: ${says}\n`]);
  });

  it.each([
    ["wait"],
    ["wait", "--job-id", "7"],
    ["wait", "--until-idle"],
    ["show"],
    ["show", "--job-id", "7"],
    ["logs"],
    ["logs", "--job-id", "7"],
    ["stop"],
    ["stop", "--job-id", "7"],
    ["start"],
    ["start", "--retry", "7", "--wait"],
  ])("is explained by every command that asks for a branch: %s %s %s", async (...argv) => {
    const asked = await printed([...argv, ...app, "--branch-name", "mian", "--adapter", "fake"]);
    expect(asked).toEqual({
      status: 254,
      out: "",
      err: "amplify-jobs: NotFoundException: Branch mian not found; did you mean main?\n",
    });
  });

  it("is explained by an export, which does not go on with it", async () => {
    const folder = mkdtempSync(join(tmpdir(), "export-"));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const file = join(folder, "jobs.ndjson");
    const { status, err } = await printed([
      "export",
      file,
      ...app,
      "--branch-name",
      "mian",
      "--adapter",
      "fake",
    ]);
    expect([status, err]).toEqual([
      254,
      "amplify-jobs: NotFoundException: Branch mian not found; did you mean main?\n",
    ]);
  });

  it("leaves a job that is not there on a branch that is as the service has said it", async () => {
    const { err } = await printed(["show", "999", "--adapter", "fake"]);
    expect(err).toMatch(/^amplify-jobs: NotFoundException: .*999.*\n$/);
    expect(err).not.toContain(";");
  });

  it("names a few of many branches, and nothing that a terminal would act on", async () => {
    const branches = Array.from({ length: 60 }, (_, at) => ({
      branch: { branchName: at === 0 ? "\u001b[31mred" : `feature-${at}` },
    }));
    const { run } = await openLocalAmplify(
      {},
      createWorld({ apps: [{ app: { appId: demoBranch.appId }, branches }] }),
    );
    const { err } = await run(["list"]);
    expect(err).toContain(
      "its branches are red, feature-1, feature-2, feature-3, feature-4 and more: amplify-jobs branches --app-id d1shop4x8k2qz\n",
    );
  });

  it("is an error of the service still, where the hint cannot be had", async () => {
    const { run } = await openLocalAmplify(
      { faults: ["none", "internal-failure"] },
      createWorld({ apps: [{ app: { appId: demoBranch.appId } }] }),
    );
    const { status, err } = await run(["list"]);
    expect([status, err]).toEqual([254, "amplify-jobs: NotFoundException: Branch main not found.\n"]);
  });

  it("that nothing was named is told by what lists it, and by the fake only to whoever has named nothing", async () => {
    for (const [argv, says] of [
      [
        ["list", "--app-id", "d1"],
        "--branch-name must be given; amplify-jobs branches --app-id d1 lists them",
      ],
      [["stats", "--branch-name", "main"], "--app-id must be given; amplify-jobs apps lists them"],
      [
        ["list"],
        "--app-id and --branch-name must be given; to see it work without AWS, try: list --adapter fake",
      ],
    ] as const)
      expect(await printed(argv)).toEqual({ status: 252, out: "", err: `amplify-jobs: ${says}\n` });
  });
});
