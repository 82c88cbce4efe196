import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { filesBelow, read } from "../support/workspace.ts";

interface Workflow {
  readonly permissions: Readonly<Record<string, string>>;
  readonly jobs: Readonly<Record<string, Job>>;
}

interface Job {
  readonly permissions?: Readonly<Record<string, string>>;
  readonly steps: readonly {
    readonly uses?: string;
    readonly run?: string;
    readonly with?: Readonly<Record<string, unknown>>;
  }[];
}

const paths = filesBelow(".github/workflows", ".yml");
const workflows = paths.map((path) => [path, parse(read(path)) as Workflow] as const);

describe.each(workflows)("%s", (path, { permissions, jobs }) => {
  const steps = Object.values(jobs).flatMap((job) => job.steps);

  it("pins every action by a commit, and says which release that is", () => {
    const uses = read(path).match(/uses:.*/g) ?? [];
    expect(uses.filter((line) => !/^uses: [\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(line))).toEqual(
      [],
    );
  });

  it("keeps no credentials in a checkout, and grants no more than to read where a job does not say why", () => {
    for (const step of steps.filter(({ uses }) => uses?.startsWith("actions/checkout@")))
      expect(step.with).toMatchObject({ "persist-credentials": false });
    expect(permissions).toEqual({ contents: "read" });
  });

  it("runs scripts that are there", () => {
    const { scripts } = JSON.parse(read("package.json")) as { scripts: Readonly<Record<string, string>> };
    const named = steps.flatMap(
      ({ run = "" }) => /^(?:npm|node \.ci\/pnpm\.js) ([\w-]+)$/.exec(run)?.[1] ?? [],
    );
    for (const name of named) expect([...Object.keys(scripts), "install"]).toContain(name);
  });
});

it("only the job that publishes may say who it is to npm, and it has neither a checkout nor a secret", () => {
  const jobs = workflows.flatMap(([, workflow]) => Object.entries(workflow.jobs));
  const trusted = jobs.filter(([, { permissions = {} }]) => permissions["id-token"] !== undefined);
  expect(trusted.map(([name]) => name)).toEqual(["publish"]);
  const [, publish] = trusted[0]!;
  expect(publish.permissions).toEqual({ "id-token": "write" });
  expect(publish.steps.map(({ uses = "" }) => uses.split("@")[0])).toEqual([
    "actions/setup-node",
    "actions/download-artifact",
    "",
  ]);
  for (const path of paths) expect(read(path)).not.toMatch(/secrets\./);
});

it("the version of pnpm stands once in what is run", () => {
  const { packageManager } = JSON.parse(read("package.json")) as { packageManager: string };
  const run = ["package.json", ".ci/run", ".ci/pnpm.js", ...paths].map(read).join("\n");
  expect(run.split(packageManager)).toHaveLength(2);
  expect(run.match(/pnpm@\d/g)).toHaveLength(1);
});

it("tests that replace modules, and no others, have modules of their own", () => {
  const tests = ["packages", "apps", "bench", "test"].flatMap((folder) => filesBelow(folder, ".test.ts"));
  const replacing = tests.filter((path) => /^vi\.mock\(/m.test(read(path)));
  const named = read("vitest.config.ts").match(/(?<=^ {2}")[^"]+\.test\.ts(?=",$)/gm) ?? [];
  expect(named.toSorted()).toEqual(replacing.toSorted());
});
