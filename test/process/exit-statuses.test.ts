import { parseWorld } from "@jobs/fake-adapter";
import { createFakeServer } from "@jobs/fake-adapter/server";
import { expect, it, onTestFinished } from "vitest";
import { credentials } from "../support/amplify-over-http.ts";
import { runCommand } from "../support/run-command.ts";
import { outcomeOf, startProcess } from "../support/start-process.ts";
import { read } from "../support/workspace.ts";

const fake = ["--adapter", "fake"];
const pastEnd = Buffer.from('{"nextToken": null, "boto_truncate_amount": 500}').toString("base64");
const remote = ["--app-id", "dabc", "--branch-name", "main", "--endpoint-url", "http://127.0.0.1:9"];

/** A command line for each exit status. */
const producers: Readonly<Record<number, () => Promise<{ readonly status: number }>>> = {
  0: () => runCommand(["list", ...fake]),
  1: () => runCommand(["list", ...fake, "--latest", "--commit", "ffffffff"]),
  2: () => runCommand(["wait", ...fake, "--job-id", "126"]),
  3: async () => {
    const query = ["--output", "text", "--query", "jobId"];
    const { stdout } = await runCommand(["list", ...fake, "--status", "cancelled", "--latest", ...query]);
    return runCommand(["wait", ...fake, "--job-id", stdout.trim()]);
  },
  4: async () => {
    const job = {
      jobId: "1",
      status: "SKIPPED",
      startTime: "2026-01-02T03:10:00Z",
      endTime: "2026-01-02T03:12:00Z",
    };
    const branches = [{ branch: { branchName: "main" }, jobs: [job] }];
    const world = parseWorld(JSON.stringify({ apps: [{ app: { appId: "dabc" }, branches }] }));
    const { url, close } = await createFakeServer(world);
    onTestFinished(close);
    const which = ["--app-id", "dabc", "--branch-name", "main", "--endpoint-url", url];
    return outcomeOf(startProcess(["wait", ...which], { ...credentials, AWS_REGION: "us-east-1" }));
  },
  124: () => runCommand(["wait", ...fake, "--job-id", "137", "--timeout", "1ms"]),
  130: () => runCommand(["list", ...fake], {}, AbortSignal.abort()),
  143: () => {
    const child = startProcess(["list", ...fake, "--watch"]);
    child.stdout.once("data", () => child.kill("SIGTERM"));
    return outcomeOf(child);
  },
  252: () => runCommand(["list", "--nosuch"]),
  253: () => outcomeOf(startProcess(["list", ...remote])),
  254: () => runCommand(["list", ...fake, "--app-id", "dnothere", "--branch-name", "main"]),
  255: () => runCommand(["list", ...fake, "--starting-token", pastEnd]),
};

it.each(Object.entries(producers))(
  "the exit status %s is what a command line ends with",
  async (status, produce) => {
    expect((await produce()).status).toBe(Number(status));
  },
);

const idle = [...fake, "--app-id", "d3lab5t6v1rj", "--branch-name", "idle"];
const busy = [...fake, "--app-id", "d1shop4x8k2qz", "--branch-name", "main"];

it.each([
  [0, ["show", "126", ...fake]],
  [1, ["show", ...idle]],
  [254, ["show", "999", ...fake]],
  [0, ["logs", "126", ...fake]],
  [1, ["logs", "134", ...fake]],
  [252, ["logs", "126", "--step", "TEST", ...fake]],
  [254, ["logs", "999", ...fake]],
  [0, ["stop", ...fake]],
  [0, ["stop", "--superseded", ...idle]],
  [1, ["stop", ...idle]],
  [254, ["stop", "126", ...fake]],
  [0, ["start", ...fake]],
  [124, ["start", "--wait", "--timeout", "1ms", ...fake]],
  [124, ["start", "--queue", "--timeout", "1ms", ...busy]],
  [252, ["start", "--commit", "4793bd6", ...fake]],
  [254, ["start", ...busy]],
])("the exit status is %i of: %s", async (status, words) => {
  expect((await runCommand(words)).status).toBe(status);
});

it("the README of the command line has a line for each of them, and no other", () => {
  const [, table = ""] = read("packages/cli/README.md").split("| exit status | meaning |\n| --- | --- |\n");
  const documented = [
    ...table
      .split("\n\n", 1)
      .join("")
      .matchAll(/^\| (\d+) \|/gm),
  ].map(([, status]) => status);
  expect(documented).toEqual(Object.keys(producers));
});
