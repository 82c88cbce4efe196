import { parse } from "yaml";
import { describe, expect, it } from "vitest";
import { parse as parseCsv } from "csv-parse/sync";
import { job, jobs, noon, runningJob } from "../__fixtures__/jobs.ts";
import { loadFind, loadFormat } from "./choose-format.ts";
import { formatNames, type FormatName } from "./formats.ts";
import { jobKind } from "./kinds/jobs.ts";
import { createNdjsonFormat } from "./ndjson.ts";

const texts = {
  colours: "\u001b[31mred\u001b[0m",
  title: "\u001b]0;owned\u0007done",
  link: "\u001b]8;;https://evil.example\u0007click\u001b]8;;\u0007",
  c1: "\u009b31mred",
  lines: "first\r\nsecond\n\n- third: x\n  jobId: 99",
  lineSeparators: "a\u2028b\u2029c\u0085d",
  rightToLeft: "\u202Egnp.exe\u202C and \u2067isolated\u2069",
  zeroWidth: "ad\u200Bm\u200Din\u2060\uFEFF\u00AD",
  tags: "flag\u{E0067}\u{E0062}",
  emoji: "👩‍👩‍👧 family 🚀",
  tabs: "a\tb\vc\fd\be",
  nul: "a\u0000b",
  formula: '=HYPERLINK("https://evil.example","x")',
  plus: "+1+1",
  minus: "-2+3",
  at: "@SUM(1)",
  hiddenFormula: "\u200B=1+1",
  quotes: `"quoted", 'single', a;b`,
  yaml: "yes: [no, *anchor, !!tag, {x: 1}]",
  long: "x".repeat(10_000),
} as const;
const hostile = Object.values(texts).map((text, index) =>
  job(index + 1, { commitMessage: text, commitId: text.slice(0, 255) }),
);

async function print(output: FormatName, items = hostile, columns = 80): Promise<string> {
  const format = await loadFormat(output, {
    kind: jobKind,
    view: {
      width: output === "table" ? columns : undefined,
      color: false,
      timeZone: "UTC",
      live: output === "table",
      now: () => noon,
    },
    single: false,
    more: () => "",
  });
  return (
    format.page(items.slice(0, 3)) +
    format.page(items.slice(3)) +
    format.end({ name: "NextToken", token: "\u001b[31m" })
  );
}

describe.each(formatNames)("a hostile world as %s", (output) => {
  it("comes out without anything a terminal acts on, or that is not seen", async () => {
    const text = await print(output);
    const joined = text.replaceAll("👩‍👩‍👧", "").replaceAll(/\r\n/g, "\n");
    expect(joined).not.toMatch(/(?![\n\t])[\p{Cc}\p{Cf}\u2028\u2029]/u);
    if (output !== "tsv" && output !== "text") expect(joined).not.toContain("\t");
  });
});

describe("what is kept of it", () => {
  it("is everything in json, ndjson and yaml", async () => {
    const messages = hostile.map(({ commitMessage }) => commitMessage);
    const read = (list: unknown) =>
      (list as { commitMessage: string }[]).map(({ commitMessage }) => commitMessage);
    const { jobSummaries, NextToken } = JSON.parse(await print("json")) as {
      jobSummaries: unknown;
      NextToken: string;
    };
    expect([read(jobSummaries), NextToken]).toEqual([messages, "\u001b[31m"]);
    expect(
      read(
        (await print("ndjson"))
          .trimEnd()
          .split("\n")
          .map((line) => JSON.parse(line) as unknown),
      ),
    ).toEqual(messages);
    const yaml = parse(await print("yaml")) as { jobSummaries: unknown; NextToken: string };
    expect([read(yaml.jobSummaries), yaml.NextToken]).toEqual([messages, "\u001b[31m"]);
  });

  it("is one line a job in a table, in tsv and in text, whatever the texts hold", async () => {
    expect((await print("table")).trimEnd().split("\n")).toHaveLength(hostile.length + 1);
    expect((await print("tsv")).trimEnd().split("\n")).toHaveLength(hostile.length + 1);
    expect((await print("text")).split("\n")).toHaveLength(hostile.length + 2);
    for (const line of (await print("tsv")).split("\n").slice(0, -1))
      expect(line.split("\t")).toHaveLength(12);
  });

  it("keeps the lines of a message in csv, and its quotes", async () => {
    const csv = await print("csv");
    expect(csv).toContain('"first\nsecond\n\n- third: x\njobId: 99"');
    expect(csv).toContain(`"""quoted"", 'single', a;b"`);
    expect(csv).toContain("👩‍👩‍👧 family 🚀");
  });

  it("has no cell that a spreadsheet takes for a formula", async () => {
    for (const output of ["csv", "tsv"] as const) {
      const cells = (await print(output)).split(output === "csv" ? /,|\r\n/ : /\t|\n/);
      const starts = cells.map((cell) => cell.replace(/^"/, "")[0] ?? "");
      expect(starts.filter((start) => "=+-@\t\r".includes(start) && start !== "")).toEqual([]);
      expect(cells.join("\n")).toMatch(/'=HYPERLINK/);
      expect(cells.join("\n")).toContain("'=1+1");
    }
  });
});

it("csv is a line of names and a line a job, times in UTC, with the duration in seconds", async () => {
  expect(
    await print(
      "csv",
      jobs(1, () => ({ commitMessage: "Say, hi" })),
    ),
  ).toBe(
    "jobId,status,jobType,commitId,commitMessage,commitTime,startTime,endTime,durationSeconds,jobArn,sourceUrl,sourceUrlType\r\n" +
      '1,SUCCEED,RELEASE,0001abcdef0123456789,"Say, hi",2026-01-31T12:00:00.000Z,2026-01-31T12:01:00.000Z,2026-01-31T12:02:00.000Z,60,' +
      "arn:aws:amplify:us-east-1:123456789012:apps/dabc/branches/main/jobs/0000000001,,\r\n",
  );
});

it.each(["csv", "tsv"] as const)(
  "a negative number is one in %s, and what only begins like one is not",
  async (output) => {
    const numbers = ["-100", "-0.5", "-1e-7"];
    const formulas = [
      "-2+3",
      "-1-cmd|' /C calc'!A0",
      "--1",
      "-",
      "-1 ",
      "-$A$1",
      "+100",
      "＝1",
      "－1",
      "-0x1F",
      "-1,2",
    ];
    const late = job(3, { endTime: new Date(job(3).startTime.getTime() - 100_000) });
    const written = [...numbers, ...formulas].map((commitId, index) => job(index + 4, { commitId }));
    const read = parseCsv<{ commitId: string; durationSeconds: string }>(
      await print(output, [late, ...written]),
      {
        columns: true,
        delimiter: output === "csv" ? "," : "\t",
      },
    );
    expect(read[0]?.durationSeconds).toBe("-100");
    expect(read.slice(1).map(({ commitId }) => commitId)).toEqual([
      ...numbers,
      ...formulas.map((text) => (text === "-1 " ? "-1" : `'${text}`)),
    ]);
  },
);

it("a line of ndjson ends with how long the job took, as csv has it, and a query finds it", async () => {
  const [over, running] = [job(1), runningJob(2)];
  const lines = (await print("ndjson", [over, running])).trimEnd().split("\n");
  expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual([
    { ...(JSON.parse(JSON.stringify(over)) as object), durationSeconds: 60 },
    JSON.parse(JSON.stringify(running)),
  ]);
  expect(lines[0]).toMatch(/"durationSeconds":60}$/);
  const find = await loadFind("durationSeconds");
  expect(createNdjsonFormat(jobKind, find).page([over, running])).toBe("60\nnull\n");
});

it("an empty list is a line of names, an empty list or nothing", async () => {
  expect(await print("csv", [])).toMatch(/^jobId,[^\n]*\r\n$/);
  expect(await print("ndjson", [])).toBe("");
  expect(parse(await print("yaml", []))).toMatchObject({ jobSummaries: [] });
  expect(await print("text", [])).toBe("NEXTTOKEN\t\n");
});
