import { it } from "vitest";
import {
  begins,
  finishes,
  goOn,
  nobody,
  over,
  play,
  running,
  succeeded,
  told,
  type Timeline,
} from "../../__fixtures__/timeline.ts";

const commit = "4f2c1d9e8b7a6f5e4d3c2b1a0f9e8d7c6b5a4f3e";
const times = (count: number) => Array.from({ length: count }, (_, index) => index);

const timelines: Readonly<Record<string, Timeline>> = {
  "the job of a commit is superseded: cancelled when the next one comes": {
    jobs: [running("7", { commitId: commit })],
    happens: ({ push, stop }) => {
      push(30, { commitId: "0123456789" });
      stop(31, "7");
    },
    argv: `wait --commit ${commit}`,
    status: 3,
    out: "⊘ Job 7 was cancelled after 36s: 4f2c1d9\n",
    err: [...begins("7"), "job 7 CANCELLING, step BUILD"],
  },
  "a job is cancelled before it has begun": {
    jobs: [running("7", { plan: { stuckIn: "PENDING" } })],
    happens: ({ stop }) => stop(100, "7"),
    argv: "wait",
    status: 3,
    out: "⊘ Job 7 was cancelled after 1m 45s: HEAD\n",
    err: told("7", "CREATED", "PENDING", "CANCELLING"),
  },
  "a job goes through a state that nobody knows yet": {
    jobs: [running("1")],
    spells: [{ from: 10, to: 60, what: "unknown-enum" }],
    argv: "wait",
    status: 0,
    out: succeeded("1"),
    err: told(
      "1",
      "CREATED",
      "PENDING",
      "PROVISIONING",
      "UNHEARD_OF",
      "UNHEARD_OF, step BUILD",
      "RUNNING, step BUILD",
      "RUNNING, step DEPLOY",
    ),
  },
  "a job ends in a state that nobody knows yet": {
    jobs: [running("1")],
    spells: [{ from: 100, to: Infinity, what: "unknown-enum" }],
    argv: "wait --output json",
    status: 4,
    out: { outcome: "ended", summary: { jobId: "1", status: "UNHEARD_OF" } },
    err: [...begins("1"), ...told("1", "RUNNING, step DEPLOY", "UNHEARD_OF, step VERIFY")],
  },
  "a branch is busy, and another job comes before it is idle": {
    jobs: [over("9"), running("8")],
    happens: ({ push }) => push(90, {}, { failsAt: "BUILD" }),
    argv: "wait --until-idle",
    status: 0,
    out: "✓ Branch main is idle\n",
    err: [...begins("8"), ...finishes("8"), ...told("10", "PROVISIONING", "RUNNING, step BUILD")],
  },
  "a branch is idle": {
    jobs: [over("9")],
    argv: "wait --until-idle --output json",
    status: 0,
    out: { outcome: "idle" },
    err: [],
    lasts: 0,
  },
  "a branch without jobs is idle": {
    argv: "wait --until-idle",
    status: 0,
    out: "✓ Branch main is idle\n",
    err: [],
    lasts: 0,
  },
  "a branch does not become idle, for a job that hangs behind many": {
    jobs: [
      ...times(80).map((index) => over(String(100 - index))),
      running("3", { plan: { stuckIn: "BUILD" } }),
    ],
    argv: "wait --until-idle --timeout 10m --output json",
    status: 124,
    out: { outcome: "timedOut", summary: { jobId: "3", status: "RUNNING" } },
    err: [
      ...begins("3"),
      "amplify-jobs: branch main has not become idle in 10m 0s: job 3 RUNNING, step BUILD",
      goOn("--until-idle"),
    ],
    lasts: 600,
  },
  "a branch does not become idle, and many jobs are unfinished by then": {
    jobs: [running("3", { plan: { stuckIn: "BUILD" } })],
    happens: ({ push }) => {
      for (const second of times(6)) push(300 + second, {}, { stuckIn: "PENDING" });
    },
    argv: "wait --until-idle --timeout 10m",
    status: 124,
    out: "",
    err: [
      ...begins("3"),
      "amplify-jobs: branch main has not become idle in 10m 0s: job 9 PENDING; job 8 PENDING; job 7 PENDING; job 6 PENDING; job 5 PENDING; and 2 more",
      goOn("--until-idle"),
    ],
  },
  "a branch does not become idle for two jobs": {
    jobs: [running("4", { plan: { stuckIn: "BUILD" } }), running("3", { plan: { stuckIn: "PENDING" } })],
    argv: "wait --until-idle --timeout 10m",
    status: 124,
    out: "",
    err: [
      ...begins("4"),
      "amplify-jobs: branch main has not become idle in 10m 0s: job 4 RUNNING, step BUILD; job 3 PENDING",
      goOn("--until-idle"),
    ],
  },
  "the time is over while a job runs, as JSON": {
    jobs: [running("1", { plan: { stuckIn: "DEPLOY" } })],
    argv: "wait --timeout 5m --output json",
    status: 124,
    out: {
      outcome: "timedOut",
      summary: { jobId: "1", status: "RUNNING" },
      steps: [{ stepName: "BUILD" }, { stepName: "DEPLOY" }],
    },
    err: [
      ...begins("1"),
      "job 1 RUNNING, step DEPLOY",
      "amplify-jobs: the job has not ended in 5m 0s: job 1 RUNNING, step DEPLOY",
      goOn("1"),
    ],
    lasts: 300,
  },
  "Ctrl-C comes while a job runs, as JSON": {
    jobs: [running("1")],
    happens: ({ interrupt }) => interrupt(30),
    argv: "wait --output json",
    status: 130,
    out: { outcome: "interrupted", summary: { jobId: "1", status: "RUNNING" }, steps: [{}] },
    err: [...begins("1"), "amplify-jobs: interrupted", goOn("1")],
  },
  "Ctrl-C comes before there is a job, as JSON": {
    happens: ({ interrupt }) => interrupt(30),
    argv: "wait --output json",
    status: 130,
    out: { outcome: "interrupted" },
    err: [nobody, "amplify-jobs: interrupted"],
  },
};

it.each(Object.entries(timelines))("wait, where %s", (_name, timeline) => play(timeline));
