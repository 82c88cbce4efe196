import { describe, expect, it } from "vitest";
import { job, jobs, noon, runningJob } from "../../__fixtures__/jobs.ts";
import { serveJobs } from "../../__fixtures__/serve-jobs.ts";
import { printed } from "../../__fixtures__/terminal.ts";
import { formatNames } from "../../output/formats.ts";

const minute = 60_000;

/** The ids of the jobs that these options show of a branch, and where it goes on. */
async function shown(options: readonly string[], of: Parameters<typeof serveJobs>[0], page?: number) {
  const { options: remote, requests } = await serveJobs(of, page);
  const { status, out, err } = await printed(["list", ...remote, ...options], undefined, {
    now: () => noon + 100 * minute,
  });
  const result =
    out === "" ? {} : (JSON.parse(out) as { jobSummaries?: { jobId: string }[]; NextToken?: string });
  return {
    status,
    out,
    err,
    requests,
    ids: result.jobSummaries?.map(({ jobId }) => Number(jobId)),
    next: result.NextToken,
  };
}

describe("filters", () => {
  const branch = [
    runningJob(9),
    runningJob(8, { status: "PROVISIONING", jobType: "WEB_HOOK", commitId: "HEAD" }),
    job(7, { status: "FAILED" }),
    job(6, { status: "CANCELLED", jobType: "RETRY" }),
    job(5),
    job(4, { status: "PAUSED" }),
  ];
  it.each([
    [["--status", "FAILED"], [7]],
    [
      ["--status", "failed,Cancelled"],
      [7, 6],
    ],
    [
      ["--type", "web_hook,RETRY"],
      [8, 6],
    ],
    [["--commit", "0005ab"], [5]],
    [["--commit", "0005ABCDEF"], [5]],
    [["--commit", "head"], [8]],
    [["--known-commit", "--status", "provisioning,running"], [9]],
    [["--known-commit", "--status", "provisioning", "--status=running"], [9]],
    [
      ["--since", "2026-01-31T12:06"],
      [9, 8, 7, 6],
    ],
    [
      ["--since", "2026-01-31T14:06+02:00"],
      [9, 8, 7, 6],
    ],
    [
      ["--since", "94m"],
      [9, 8, 7, 6],
    ],
    [
      ["--until", "2026-01-31 12:06"],
      [5, 4],
    ],
    [["--since", "2026-02-01"], []],
    [
      ["--running-for", "91m"],
      [9, 8, 4],
    ],
    [
      ["--running-for", "92m"],
      [8, 4],
    ],
    [["--running-for", "2h"], []],
  ])("%j shows jobs %j", async (options, ids) => {
    expect(await shown(options, branch)).toMatchObject({ ids, status: 0, next: undefined });
  });

  it("take a day to begin in the user's zone", async () => {
    const { options } = await serveJobs([job(1)]);
    for (const [TZ, ids] of [
      ["Asia/Tokyo", ["1"]],
      ["America/New_York", []],
    ] as const) {
      const since = ["--since", TZ === "Asia/Tokyo" ? "2026-01-31T21:01" : "2026-01-31T07:02"];
      const { out } = await printed(
        ["list", ...options, ...since, "--query", "jobSummaries[].jobId"],
        undefined,
        {
          env: { TZ },
        },
      );
      expect(JSON.parse(out)).toEqual(ids);
    }
  });
});

describe("--limit", () => {
  const branch = jobs(30, (id) => (id % 5 === 0 ? { status: "FAILED" } : {}));

  it("counts after the filters, stops reading there, and goes on behind the last job shown", async () => {
    const first = await shown(["--status", "failed", "--limit", "3"], branch, 4);
    expect(first.ids).toEqual([30, 25, 20]);
    // Three pages of 4 hold eleven jobs up to the third failure, and the place after it is known from its page.
    expect(first.requests).toHaveLength(3);
    const second = await shown(
      ["--status", "failed", "--limit", "3", "--starting-token", first.next ?? ""],
      branch,
      4,
    );
    expect(second.ids).toEqual([15, 10, 5]);
    expect(await shown(["--starting-token", first.next ?? ""], branch)).toMatchObject({
      ids: jobs(19).map(({ jobId }) => Number(jobId)),
    });
  });

  it("gives a token for every stop, so that following it shows each job once", async () => {
    for (let limit = 1; limit <= 7; limit++) {
      const ids: number[] = [];
      let token: string[] = [];
      do {
        const part = await shown(["--status", "failed", "--limit", String(limit), ...token], branch, 4);
        ids.push(...(part.ids ?? []));
        token = part.next === undefined ? [] : ["--starting-token", part.next];
      } while (token.length > 0);
      expect(ids).toEqual([30, 25, 20, 15, 10, 5]);
    }
  });

  it("asks for no more jobs than are wanted where all are meant", async () => {
    const { ids, requests } = await shown(["--limit", "3"], branch);
    expect([ids, requests]).toEqual([[30, 29, 28], ["?maxResults=3"]]);
  });

  it("comes after --max-items, which counts before the filters", async () => {
    expect((await shown(["--max-items", "12", "--status", "failed"], branch)).ids).toEqual([30, 25, 20]);
    expect((await shown(["--max-items", "12", "--status", "failed", "--limit", "2"], branch)).ids).toEqual([
      30, 25,
    ]);
  });

  it("of 0 asks for nothing, and gives the place to begin", async () => {
    expect(await shown(["--limit", "0"], branch)).toMatchObject({
      ids: [],
      requests: [],
      next: expect.any(String),
    });
  });

  it("reads nothing older than --since", async () => {
    const { ids, requests } = await shown(["--since", "2026-01-31T12:28"], branch, 4);
    expect([ids, requests.length]).toEqual([[30, 29, 28], 1]);
  });
});

describe("one job", () => {
  const branch = [runningJob(4), job(3, { status: "FAILED" }), job(2, { commitId: "HEAD" }), job(1)];
  const text = (query: string) => ["--output", "text", "--query", query];

  it.each([
    [["--latest", ...text("status")], "RUNNING\n"],
    [["--latest", "--status", "failed", ...text("[jobId,status]")], "3\tFAILED\n"],
    [["--last-success", ...text("jobId")], "2\n"],
    [["--last-success", "--known-commit", ...text("commitId")], "0001abcdef0123456789\n"],
  ])("%j is %j", async (options, out) => {
    const { options: remote } = await serveJobs(branch, 2);
    expect(await printed(["list", ...remote, ...options])).toEqual({ status: 0, out, err: "" });
  });

  it("is printed as itself in every format", async () => {
    const { options } = await serveJobs(branch);
    for (const output of formatNames) {
      const { status, out, err } = await printed(["list", ...options, "--latest", "--output", output]);
      expect([status, err, out.match(/Change/g)]).toEqual([0, "", ["Change"]]);
      expect(out).not.toMatch(/jobSummaries|NextToken/i);
    }
  });

  it("that is not there ends with status 1, and prints nothing, but for names of columns", async () => {
    const { options } = await serveJobs(branch);
    for (const output of formatNames.filter((name) => name !== "csv" && name !== "tsv")) {
      expect(
        await printed(["list", ...options, "--last-success", "--commit", "0003", "--output", output]),
      ).toEqual({ status: 1, out: "", err: "amplify-jobs: there is no such job\n" });
    }
  });
});

describe("the spellings of the AWS CLI", () => {
  const branch = jobs(12);
  const page = async (options: string[]) => {
    const { options: remote, requests } = await serveJobs(branch, 5);
    const { out } = await printed(["list", ...remote, ...options]);
    return {
      ...(JSON.parse(out) as { jobSummaries: unknown[]; nextToken?: string; NextToken?: string }),
      requests,
    };
  };

  it("make one request, and give the service's own token under its own name", async () => {
    const first = await page(["--max-results", "3"]);
    expect([first.jobSummaries.length, first.nextToken, first.NextToken]).toEqual([3, "3", undefined]);
    const last = await page(["--next-token", "9"]);
    expect([last.jobSummaries.length, last.nextToken, last.requests]).toEqual([
      3,
      undefined,
      ["?nextToken=9"],
    ]);
    expect(await page(["--no-paginate"])).toMatchObject({ nextToken: "5", requests: [""] });
  });

  it.each(["--max-items", "--page-size", "--limit"])("contradict %s", async (other) => {
    const { status, err } = await printed(["list", "--adapter", "fake", "--max-results", "3", other, "2"]);
    expect([status, err]).toEqual([
      252,
      expect.stringContaining(`--max-results makes one request, and does not go with ${other}`),
    ]);
  });

  it("tell people how to go on with --next-token", async () => {
    const { options } = await serveJobs(branch);
    const { out } = await printed(["list", ...options, "--max-results", "3"], 80);
    expect(out).toMatch(/More jobs: .* --max-results 3 .*--next-token 3\n/);
  });
});

describe("a request that the service rejects", () => {
  const rejectedFrom = async (from: number, ...options: string[]) => {
    const { options: remote, failing } = await serveJobs(jobs(12), 5);
    failing.from = from;
    return printed(["list", ...remote, "--output", "ndjson", ...options]);
  };
  const advice = "If it is the token: give --starting-token a NextToken";

  it.each(["--starting-token", "--next-token"])(
    "with a token of %s leads to what token to give, in whatever words it is rejected",
    async (option) => {
      const { status, err } = await rejectedFrom(1, option, "5");
      expect([status, err]).toEqual([254, expect.stringContaining(`BadRequestException: no ${advice}`)]);
    },
  );

  it("without a token, or behind a page that came, does not", async () => {
    expect(await rejectedFrom(1)).toMatchObject({ status: 254, err: expect.not.stringContaining(advice) });
    const { status, out, err } = await rejectedFrom(2, "--starting-token", "5");
    expect([status, out === "", err.includes(advice)]).toEqual([254, false, false]);
  });
});

describe("--query", () => {
  const branch = [runningJob(3, { commitMessage: "two\nlines" }), job(2), job(1, { status: "FAILED" })];
  it.each([
    [["--query", "jobSummaries[0].status", "--output", "text"], "RUNNING\n"],
    [["--max-items", "1", "--query", "jobSummaries[0].status", "--output", "text"], "RUNNING\n"],
    [["--query", "length(jobSummaries)", "--output", "text"], "3\n"],
    [["--query", "jobSummaries[?status=='SUCCEED']|[0].jobId", "--output", "text"], "2\n"],
    [["--query", "jobSummaries[?status==`SUCCEED`].[jobId,status]", "--output", "text"], "2\tSUCCEED\n"],
    [["--query", "jobSummaries[].[jobId,status]", "--output", "text"], "3\tRUNNING\n2\tSUCCEED\n1\tFAILED\n"],
    [["--query", "jobSummaries[].jobId", "--output", "text"], "3\t2\t1\n"],
    [["--query", "jobSummaries[0].commitMessage", "--output", "text"], "two lines\n"],
    [["--query", "jobSummaries[9].jobId", "--output", "text"], "None\n"],
    [["--query", "jobSummaries[0].constructor", "--output", "text"], "None\n"],
    [["--query", "max_by(jobSummaries,&startTime).jobId", "--output", "text"], "3\n"],
    [["--query", "jobSummaries[?startTime>'2026-01-31T12:02:30'].jobId", "--output", "text"], "3\n"],
    [["--query", "jobSummaries[?starts_with(status,'S')].jobId", "--output", "text"], "2\n"],
    [["--query", "avg(jobSummaries[].to_number(jobId))", "--output", "text"], "2.0\n"],
    [["--query", "avg(jobSummaries[].to_number(jobId))"], "2\n"],
    [["--query", "{ids: jobSummaries[].jobId}", "--output", "text"], "IDS\t3\nIDS\t2\nIDS\t1\n"],
    [["--query", "['a', {b: 'c', d: ['e', 'f']}, 'g']", "--output", "text"], "a\nc\nD\te\nD\tf\ng\n"],
    [
      ["--max-items", "1", "--output", "text"],
      "JOBSUMMARIES\t0003abcdef0123456789\ttwo lines\t2026-01-31T12:02:00.000Z\tarn:aws:amplify:us-east-1:123456789012:apps/dabc/branches/main/jobs/0000000003\t3\tRELEASE\t2026-01-31T12:03:00.000Z\tRUNNING\nNEXTTOKEN\teyJuZXh0VG9rZW4iOiAiMSJ9\n",
    ],
    [["--query", "jobSummaries[0].status"], '"RUNNING"\n'],
    [["--query", "jobSummaries[].jobId", "--output", "yaml"], '- "3"\n- "2"\n- "1"\n'],
    [
      ["--query", "{id: jobId, at: startTime}", "--output", "ndjson", "--limit", "1", "--status", "failed"],
      '{"id":"1","at":"2026-01-31T12:01:00.000Z"}\n',
    ],
  ])("%j prints %j", async (options, out) => {
    const { options: remote } = await serveJobs(branch, 1);
    expect(await printed(["list", ...remote, ...options])).toEqual({ status: 0, out, err: "" });
  });

  it.each([
    ["[", "json"],
    ["foo(@)", "json"],
    ["length(jobSummaries[0].endTime)", "text"],
  ])("%j is refused as no JMESPath expression that works here", async (query, output) => {
    const { options } = await serveJobs(branch);
    const { status, out, err } = await printed(["list", ...options, "--query", query, "--output", output]);
    expect([status, out]).toEqual([252, ""]);
    expect(err).toMatch(/^amplify-jobs: --query: expected a JMESPath expression/);
  });

  it("says what is wrong with an expression, and where", async () => {
    const { options } = await serveJobs(branch);
    const { err } = await printed(["list", ...options, "--query", "jobSummaries[?jobId > 5]"]);
    expect(err).toContain(
      '(a number as `5`, in backticks) or another expression, found "5" at character 23 of',
    );
  });

  it("does not go with cells", async () => {
    for (const output of ["csv", "tsv"])
      expect(await printed(["list", "--adapter", "fake", "--query", "@", "--output", output])).toMatchObject({
        status: 252,
        err: expect.stringContaining(`not with ${output}`),
      });
  });
});

describe("the surroundings", () => {
  it("give the app and the branch, as Amplify's builds set them; options win", async () => {
    const env = { AWS_APP_ID: "d2docs7m3n9pw", AWS_BRANCH: "main" };
    const list = ["list", "--adapter", "fake", "--query", "length(jobSummaries)", "--output", "text"];
    expect((await printed(list, undefined, { env })).out).toBe("1204\n");
    expect((await printed([...list, "--branch-name", "preview"], undefined, { env })).out).toBe("38\n");
    const bad = await printed(list, undefined, { env: { ...env, AWS_APP_ID: "X" } });
    expect(bad).toMatchObject({
      status: 252,
      err: expect.stringMatching(/^amplify-jobs: AWS_APP_ID: expected an app id/),
    });
  });

  it("decide on colour: a terminal has it, NO_COLOR, TERM=dumb and a pipe do not, --color has the last word", async () => {
    const list = ["list", "--adapter", "fake", "--limit", "9", "--output", "table"];
    const colored = async (more: string[], columns: number | undefined, env = {}) =>
      (await printed([...list, ...more], columns, { env })).out.includes("\u001b[32m");
    expect(await colored([], 80)).toBe(true);
    expect(await colored([], 80, { NO_COLOR: "1" })).toBe(false);
    expect(await colored([], 80, { NO_COLOR: "" })).toBe(true);
    expect(await colored([], 80, { TERM: "dumb" })).toBe(false);
    expect(await colored([], undefined)).toBe(false);
    expect(await colored(["--color", "on"], undefined)).toBe(true);
    expect(await colored(["--color", "off"], 80)).toBe(false);
  });

  it("are told of a long list's progress on one line of stderr, which is gone at the end, and only on a terminal", async () => {
    const { options } = await serveJobs(jobs(20));
    let time = noon;
    const now = () => (time += 400);
    const list = ["list", ...options, "--page-size", "5", "--output", "json"];
    const { err } = await printed([...list, "--status", "failed"], 80, { now });
    expect(err).toContain("\r\u001b[K0 jobs of 15 …\r\u001b[K");
    expect(err.endsWith("\r\u001b[K")).toBe(true);
    expect((await printed(list, undefined, { now })).err).toBe("");
  });
});
