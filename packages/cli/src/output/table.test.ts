import type { JobSummary } from "@jobs/contract";
import { createDemoWorld, demoTime } from "@jobs/fake-adapter";
import { stripVTControlCharacters } from "node:util";
import stringWidth from "string-width";
import { describe, expect, it } from "vitest";
import { appKind } from "./kinds/apps.ts";
import { branchKind } from "./kinds/branches.ts";
import { jobKind } from "./kinds/jobs.ts";
import type { View } from "../terminal/view.ts";
import type { Next } from "./format.ts";
import { createTableFormat, tableFormat } from "./table.ts";

const jobs = createDemoWorld().apps[0]?.branches[0]?.jobs ?? [];
const now = () => demoTime.getTime();
const view: View = { width: 80, color: false, timeZone: "UTC", live: true, now };
const token: Next = { name: "NextToken", token: "T" };

function tableOf(changes: Partial<View> = {}) {
  return createTableFormat(jobKind, { ...view, ...changes }, (next) => `more: ${next.token}\n`);
}

function startOf(job: JobSummary | undefined): number {
  return job?.startTime.getTime() ?? 0;
}

function messageOf(commitMessage: string): string {
  const [job] = jobs;
  const table = tableOf({ width: 200 }).page([{ ...(job as JobSummary), commitMessage }]);
  return table.split("\n")[1]?.slice(table.indexOf("MESSAGE")) ?? "";
}

describe("the table", () => {
  it.each([12, 20, 30, 40, 49, 60, 80, 100, 140])(
    "fits on lines of %i characters, wide ones included",
    (width) => {
      const table = tableOf({ width });
      const lines = `${table.page(jobs.slice(0, 60))}${table.page(jobs.slice(60))}`.trimEnd().split("\n");
      expect(lines).toHaveLength(jobs.length + 1);
      for (const line of lines) expect(stringWidth(line)).toBeLessThanOrEqual(width);
    },
  );

  it.each([1, 12, 20, 30, 40, 49, 60])("of branches and apps fits on lines of %i characters", (width) => {
    const [app] = createDemoWorld().apps;
    const narrow = { ...view, width, color: 256 as const };
    const tables = [
      createTableFormat(branchKind, narrow, () => "").page(app?.branches.map(({ branch }) => branch) ?? []),
      createTableFormat(appKind, narrow, () => "").page(app ? [app.app] : []),
    ];
    for (const line of tables.join("").split("\n")) expect(stringWidth(line)).toBeLessThanOrEqual(width);
  });

  it("keeps its columns over pages", () => {
    const [whole, cut] = [tableOf(), tableOf()];
    expect(cut.page(jobs.slice(0, 3)) + cut.page([]) + cut.page(jobs.slice(3, 9))).toBe(
      whole.page(jobs.slice(0, 9)),
    );
  });

  it.each([30, 40, 60, 80, 140])("looks like this on %i columns", (width) => {
    expect(tableOf({ width }).page(jobs.slice(0, 12))).toMatchSnapshot();
  });

  it.each([
    ["STATUS", { status: "PROVISIONING" }, "◐ PROVISIONING"],
    ["TOOK", { endTime: new Date(startOf(jobs[9]) + 100 * 86_400_000 + 43_200_000) }, "100d 12h"],
    ["COMMIT", { commitId: "0123456789abcdef" }, "0123456"],
    ["STARTED", { startTime: new Date(now() - 11 * 31 * 86_400_000) }, "11mo ago"],
  ] as const)(
    "has room for any %s, whatever the first page shows, on any terminal that shows the column",
    (title, change, shown) => {
      for (let width = 64; width <= 140; width++) {
        const table = tableOf({ width });
        const plain = { ...(jobs[9] as JobSummary), commitId: "HEAD" };
        expect(table.page([plain])).toContain(title);
        expect(table.page([{ ...plain, ...change }])).toContain(shown);
      }
    },
  );

  it("keeps the commit on a terminal of 60 columns, and tells the type where there is much room", () => {
    const titles = (width: number) => tableOf({ width }).page(jobs.slice(0, 1)).split("\n")[0]?.split(/ +/);
    expect(titles(60)).toEqual(["JOB", "STATUS", "COMMIT", "STARTED", "MESSAGE"]);
    expect(titles(80)).toEqual(["JOB", "STATUS", "COMMIT", "STARTED", "TOOK", "MESSAGE"]);
    expect(titles(120)).toEqual(["JOB", "STATUS", "COMMIT", "STARTED", "TOOK", "TYPE", "MESSAGE"]);
  });

  it("says once, above it, whose list it is: on a terminal, in words that do nothing there", () => {
    const request = {
      kind: jobKind,
      find: undefined,
      more: () => "",
      list: "Jobs of \u001b[31mmain, app d1",
    };
    const live = tableFormat({ ...request, view });
    const text = live.page(jobs.slice(0, 1)) + live.page(jobs.slice(1, 2));
    expect(text.match(/^Jobs of main, app d1, us-east-1$/gm)).toHaveLength(1);
    expect(text.split("\n")[1]).toMatch(/^JOB /);
    expect(tableFormat({ ...request, view: { ...view, live: false } }).page(jobs.slice(0, 1))).toMatch(
      /^JOB /,
    );
    const [odd] = [{ ...(jobs[0] as JobSummary), jobArn: "arn:aws:amplify:\u001b[31m:1" }];
    expect(tableFormat({ ...request, view }).page([odd])).toMatch(/^Jobs of main, app d1\n/);
  });

  it("looks like this where nobody looks: nothing is cut, times in UTC", () => {
    const table = tableOf({ width: undefined, live: false });
    const long = { ...(jobs[0] as JobSummary), commitMessage: "x".repeat(300) };
    expect(table.page([long, ...jobs.slice(1, 4)])).toMatchSnapshot();
  });

  it("has the colours of the states where they are wanted", () => {
    const table = tableOf({ color: 256 }).page(jobs.slice(0, 12));
    expect(table).toContain("\u001b[38;5;28m✓ SUCCEED\u001b[39m");
    expect(table).toContain("\u001b[1;38;5;196m✗ FAILED\u001b[22;39m");
    expect(stripVTControlCharacters(table)).toBe(tableOf().page(jobs.slice(0, 12)));
  });

  it("says so when there are no jobs, and how to go on when there are more", () => {
    expect(tableOf().end(undefined)).toBe("No jobs.\n");
    const table = tableOf();
    table.page(jobs);
    expect(table.end(token)).toBe("more: T\n");
  });

  it.each([
    ["first\nsecond", "first"],
    ["\r\n\n first\r\nsecond", "first"],
    ["\u001b[31mred\u001b[0m and \u001b]0;title\u0007on", "red and on"],
    ["bell\u0007, \u009b31m, back\bspace", "bell , , back space"],
    ["\u202Egnirts\u202C and\u200B zero", "gnirts and zero"],
    ["\u2028line", "line"],
  ])("shows one inert line of %j", (message, shown) => {
    expect(messageOf(message)).toBe(shown);
  });
});
