import type { JobSummary } from "@jobs/contract";
import { createDemoWorld } from "@jobs/fake-adapter";
import stringWidth from "string-width";
import { describe, expect, it } from "vitest";
import { createTableFormat } from "./table.ts";

const jobs = createDemoWorld().apps[0]?.branches[0]?.jobs ?? [];
const options = { width: 80, timeZone: "UTC", more: (token: string) => `more: ${token}\n` };

function messageOf(commitMessage: string): string {
  const [job] = jobs;
  const table = createTableFormat({ ...options, width: 200 }).page([
    { ...(job as JobSummary), commitMessage },
  ]);
  return table.split("\n")[1]?.slice(table.indexOf("MESSAGE")) ?? "";
}

describe("the table", () => {
  it.each([60, 80, 100, 140])("fits on lines of %i characters, wide ones included", (width) => {
    const table = createTableFormat({ ...options, width });
    const lines = `${table.page(jobs.slice(0, 60))}${table.page(jobs.slice(60))}`.trimEnd().split("\n");
    expect(lines).toHaveLength(jobs.length + 1);
    for (const line of lines) expect(stringWidth(line)).toBeLessThanOrEqual(width);
  });

  it("keeps its columns over pages", () => {
    const [whole, cut] = [createTableFormat(options), createTableFormat(options)];
    expect(cut.page(jobs.slice(0, 3)) + cut.page([]) + cut.page(jobs.slice(3, 9))).toBe(
      whole.page(jobs.slice(0, 9)),
    );
  });

  it("looks like this", () => {
    expect(createTableFormat(options).page(jobs.slice(0, 12))).toMatchSnapshot();
  });

  it("says so when there are no jobs, and how to go on when there are more", () => {
    expect(createTableFormat(options).end(undefined)).toBe("No jobs.\n");
    const table = createTableFormat(options);
    table.page(jobs);
    expect(table.end("T")).toBe("more: T\n");
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
