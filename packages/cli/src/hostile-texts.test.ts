import { createDemoWorld, demoBranch } from "@jobs/fake-adapter";
import { describe, expect, it } from "vitest";
import { noon } from "./__fixtures__/jobs.ts";
import { openLocalAmplify } from "./__fixtures__/local-amplify.ts";
import { printed } from "./__fixtures__/terminal.ts";
import { formatNames, formats } from "./output/formats.ts";

const evil =
  "\u001b[31mred\u001b]0;owned\u0007\u009b1m \u202Egnp.exe\u202C\u200b\u2066x\u{E0067}\u0000\b\n\u001b[2Jsecond\rthird\u2028end";

/** The demo world, with everything that is a text in it as bad as it can be. */
function hostileWorld() {
  const [shop] = createDemoWorld().apps;
  const [main] = shop?.branches ?? [];
  if (shop === undefined || main === undefined) throw new Error("the demo world is empty");
  const job = { ...main.jobs[0], jobArn: evil, commitId: evil, commitMessage: evil, jobType: evil };
  const steps = [{ stepName: evil, startTime: new Date(noon), status: "FAILED", statusReason: evil }];
  const jobs = [
    { jobId: "3", status: evil },
    { jobId: "2", status: "RUNNING", steps: steps.map((step) => ({ ...step, status: "RUNNING" })) },
    {
      jobId: "1",
      status: "FAILED",
      endTime: new Date(noon),
      steps: steps.map((step) => ({ ...step, endTime: new Date(noon), logUrl: evil })),
    },
  ];
  const app = {
    ...shop.app,
    name: evil,
    platform: evil,
    repository: evil,
    description: evil,
    defaultDomain: evil,
  };
  const branch = { ...main.branch, stage: evil, displayName: evil, activeJobId: evil, description: evil };
  const productionBranch = { branchName: evil, status: evil, lastDeployTime: new Date(noon) };
  return {
    apps: [
      {
        app: { ...app, productionBranch },
        branches: [
          { branch, jobs: jobs.map((one) => ({ ...job, startTime: new Date(noon - 60_000), ...one })) },
          { branch: { ...branch, branchName: evil, totalNumberOfJobs: evil }, jobs: [] },
        ],
      },
    ],
  };
}

/** What we write ourselves: a line that is written over, a table that is drawn in its place, the ends of lines, tabs. */
const heights = Array.from({ length: 30 }, (_, height) => `\u001b[${height}A`);
const ours = ["\r\u001b[K", "\u001b[K", "\u001b[J", "\u001b[H", ...heights, "\r\n", "\n", "\t"];

const lists = ["list", "branches", "apps"].flatMap((command) =>
  formatNames.map((name) => [command, "--output", name]),
);
const others = [
  ...formatNames
    .filter((name) => formats[name].layout !== "lines")
    .map((name) => ["stats", "--output", name]),
  ["wait", "--job-id", "1"],
  ["wait", "--job-id", "2", "--timeout", "20s"],
  ["wait", "--job-id", "1", "--output", "json"],
  ...["table", "json", "yaml", "text"].map((format) => ["show", "1", "--output", format]),
  ["show", "2"],
  ["logs", "1", "--url"],
  ["stop"],
  ["start"],
  ["start", "--attach", "--timeout", "20s"],
  ["list", "--watch"],
  ["list", "--watch", "--output", "ndjson"],
  ["list", "--limit", "1", "--debug"],
];

describe.each([undefined, 200])("texts that a terminal would act on, with %s columns", (columns) => {
  it.each([...lists, ...others].map((argv) => [argv.join(" "), argv] as const))(
    "do nothing in %s",
    async (_line, [command = "", ...options]) => {
      const { server, run, at } = await openLocalAmplify({}, hostileWorld() as never);
      const interrupt = new AbortController();
      // What is kept up to date ends when it is stopped.
      if (options.includes("--watch") || command === "show") at(10_000, async () => interrupt.abort());
      // A log is never painted.
      const argv = [command, ...options, ...(command === "logs" ? [] : ["--color", "off"])];
      const app = command === "branches" ? ["--app-id", demoBranch.appId] : [];
      const { out, err } = await (["branches", "apps"].includes(command)
        ? printed([...argv, ...app, "--endpoint-url", server.url, "--region", "us-east-1"], columns)
        : run(argv, columns, { signal: interrupt.signal }));
      expect(out + err).toMatch(/red|second/);
      const theirs = ours.reduce((text, one) => text.replaceAll(one, ""), out + err);
      expect(theirs).not.toMatch(/[\p{Cc}\p{Cf}\u2028\u2029]/u);
    },
  );
});
