import { it } from "vitest";
import {
  begins,
  finishes,
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

const atOnce = { seconds: { CREATED: 0, PENDING: 0, PROVISIONING: 0, BUILD: 0, DEPLOY: 0, VERIFY: 0 } };

const notThere = {
  status: 404,
  headers: { "x-amzn-errortype": "NotFoundException", "content-type": "application/json" },
  body: '{"message": "Branch pr-901 not found."}',
};
const timelines: Readonly<Record<string, Timeline>> = {
  "a branch appears within the grace": {
    jobs: [running("1", { commitId: commit }, 60)],
    spells: [{ from: 0, to: 60, what: notThere }],
    argv: "wait --commit 4f2c1d9",
    status: 0,
    out: succeeded("1", "4f2c1d9"),
    err: [nobody, ...told("1", "PROVISIONING", "RUNNING, step BUILD"), ...finishes("1")],
  },
  "a branch is not there, and nothing says that it will be": {
    spells: [{ from: 0, to: Infinity, what: notThere }],
    argv: "wait",
    status: 254,
    out: "",
    err: ["amplify-jobs: NotFoundException: Branch pr-901 not found; amplify-jobs apps lists what there is"],
    lasts: 0,
  },
  "a branch does not appear within the grace": {
    spells: [{ from: 0, to: Infinity, what: notThere }],
    argv: "wait --next --grace 90s --output json",
    status: 1,
    out: { outcome: "noSuchJob" },
    err: [
      nobody,
      "amplify-jobs: no such job has appeared in 1m 30s: NotFoundException: Branch pr-901 not found.",
    ],
    lasts: 90,
  },
  "the first job of a branch is over before it is seen": {
    happens: ({ push }) => push(20, {}, atOnce),
    argv: "wait --next",
    status: 0,
    out: "✓ Job 1 succeeded after 0s: HEAD\n",
    err: [nobody],
  },
  "a job runs behind a newer one that is over": {
    jobs: [over("9", { status: "CANCELLED" }), running("8")],
    argv: "wait --next",
    status: 0,
    out: succeeded("8"),
    err: [...begins("8"), ...finishes("8")],
  },
  "two jobs appear between two looks": {
    jobs: [over("8")],
    happens: ({ push }) => {
      push(60, {}, { failsAt: "BUILD" });
      push(60, {}, atOnce);
    },
    argv: "wait --next",
    status: 2,
    out: "✗ Job 9 failed after 1m 20s: HEAD\n  Step BUILD failed: BUILD failed, as planned.\n  Its log: amplify-jobs logs 9 --app-id d1shop4x8k2qz --branch-name main --endpoint-url <url> --region us-east-1\n",
    err: [nobody, ...told("9", "PROVISIONING", "RUNNING, step BUILD")],
  },
  "the next one is over by now": {
    jobs: [running("11"), over("10", { status: "FAILED" }), over("9")],
    argv: "wait --after 9",
    status: 2,
    out: "✗ Job 10 failed after 2m 0s: HEAD\n  Amplify does not say which step failed.\n",
    err: [],
    lasts: 0,
  },
  "the next one comes far behind": {
    jobs: times(120).map((index) => over(String(220 - index), index === 119 ? { status: "FAILED" } : {})),
    argv: "wait --after 100",
    status: 2,
    out: "✗ Job 101 failed after 2m 0s: HEAD\n  Amplify does not say which step failed.\n",
    err: [],
    lasts: 0,
  },
  "numbers are past 2^53": {
    jobs: [over("9007199254740993")],
    happens: ({ push }) => push(20),
    argv: "wait --after 9007199254740993",
    status: 0,
    out: succeeded("9007199254740994"),
    err: [
      nobody,
      ...told("9007199254740994", "PROVISIONING", "RUNNING, step BUILD"),
      ...finishes("9007199254740994"),
    ],
  },
  "a commit that has failed is built once more": {
    jobs: [over("4", { commitId: commit, status: "FAILED" })],
    happens: ({ push }) => push(30, { commitId: commit }),
    argv: "wait --after 4",
    status: 0,
    out: succeeded("5", "4f2c1d9"),
    err: [nobody, ...told("5", "PROVISIONING", "RUNNING, step BUILD"), ...finishes("5")],
  },
  "of a commit that was built once more the newest job counts": {
    jobs: [
      running("5", { commitId: commit, jobType: "RETRY" }),
      over("4", { commitId: commit, status: "FAILED" }),
    ],
    argv: "wait --commit 4F2C",
    status: 0,
    out: succeeded("5", "4f2c1d9"),
    err: [...begins("5"), ...finishes("5")],
  },
  "a commit was built 300 jobs ago": {
    jobs: times(400).map((index) => over(String(400 - index), index === 300 ? { commitId: commit } : {})),
    argv: "wait --commit 4f2c1d9",
    status: 0,
    out: "✓ Job 100 succeeded after 2m 0s: 4f2c1d9\n",
    err: [],
    lasts: 0,
  },
  "a commit was built 1000 jobs ago": {
    jobs: times(1100).map((index) =>
      over(String(1100 - index), index === 1000 ? { commitId: commit } : { commitId: "0123456789" }),
    ),
    argv: "wait --commit 4f2c1d9",
    status: 1,
    out: "",
    err: [nobody, "amplify-jobs: no such job has appeared in 2m 0s, nor is one among the newest 1000"],
    lasts: 120,
  },
  "the pages of the list go round": {
    jobs: times(400).map((index) => over(String(400 - index), { commitId: "0123456789" })),
    spells: [{ from: 0, to: Infinity, what: "repeated-token" }],
    argv: "wait --commit 4f2c1d9",
    status: 1,
    out: "",
    err: [nobody, "amplify-jobs: no such job has appeared in 2m 0s"],
    lasts: 120,
  },
  "what builds a commit says HEAD": {
    jobs: [running("3"), over("2")],
    argv: `wait --commit ${commit} --grace 10s`,
    status: 1,
    out: "",
    err: [
      nobody,
      "amplify-jobs: no such job has appeared in 10s; job 3, PROVISIONING, has the commit HEAD: if it is that one, wait with --job-id 3",
    ],
  },
  "a job that is known says HEAD, where a commit must be built": {
    jobs: [running("3")],
    argv: `wait 3 --commit ${commit}`,
    status: 1,
    out: "",
    err: [
      `amplify-jobs: job 3 has the commit HEAD, which does not say whether it builds ${commit.slice(0, 7)}`,
    ],
    lasts: 0,
  },
  "a job that is known builds another commit": {
    jobs: [running("3", { commitId: commit })],
    argv: "wait 3 --commit 4f2c1d0 --output json",
    status: 1,
    out: { outcome: "otherCommit", summary: { jobId: "3", commitId: commit } },
    err: ["amplify-jobs: job 3 builds 4f2c1d9, not 4f2c1d0"],
    lasts: 0,
  },
  "a job that is known builds the commit that it must": {
    jobs: [running("3", { commitId: commit, plan: { failsAt: "DEPLOY" } })],
    argv: "wait 3 --commit 4F2C1D9",
    status: 2,
    out: "✗ Job 3 failed after 1m 40s: 4f2c1d9\n  Step DEPLOY failed: DEPLOY failed, as planned.\n  Its log: amplify-jobs logs 3 --app-id d1shop4x8k2qz --branch-name main --endpoint-url <url> --region us-east-1\n",
    err: [...begins("3"), "job 3 RUNNING, step DEPLOY"],
  },
};

it.each(Object.entries(timelines))("wait, where %s", (_name, timeline) => play(timeline));
