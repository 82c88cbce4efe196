import stringWidth from "string-width";
import { describe, expect, it } from "vitest";
import { printed } from "../../__fixtures__/terminal.ts";

const stats = ["stats", "--adapter", "fake"];

describe("stats", () => {
  it.each([20, 30, 40, 60, 140])("fit on lines of %i characters", async (columns) => {
    const { out, err } = await printed(stats, columns);
    expect(err).toBe("");
    for (const line of out.split("\n")) expect(stringWidth(line)).toBeLessThanOrEqual(columns);
  });

  it.each([40, 60, 140])("look like this on %i columns", async (columns) => {
    expect((await printed([...stats, "--color", "off"], columns)).out).toMatchSnapshot();
  });

  it("say what matters first, and how many weeks they leave out", async () => {
    const docs = ["--app-id", "d2docs7m3n9pw", "--branch-name", "main", "--color", "off"];
    const { out } = await printed([...stats, ...docs], 80);
    const lines = out.split("\n");
    expect(lines[0]).toBe("1204 jobs of main, 2025-03-08 to 2025-09-24, app d2docs7m3n9pw");
    expect(lines.slice(1, 5).map((line) => line.split(/ {2,}/)[0])).toEqual([
      "Success rate",
      "Duration",
      "",
      "WEEK OF",
    ]);
    const weeks = lines.filter((line) => /^\d{4}-\d\d-\d\d .*█/.test(line));
    expect(weeks).toHaveLength(8);
    const { weeks: all } = JSON.parse((await printed([...stats, ...docs])).out) as { weeks: unknown[] };
    expect(out).toContain(`\nand ${all.length - 8} earlier, all in: --output json\n`);
  });

  it("are JSON in a pipe, and answer questions", async () => {
    expect(JSON.parse((await printed(stats)).out)).toMatchObject({ jobs: 137, byStatus: { SUCCEED: 115 } });
    expect((await printed([...stats, "--query", "byStatus.FAILED", "--output", "text"])).out).toBe("13\n");
    expect((await printed([...stats, "--query", "weeks[].week", "--output", "yaml"])).out).toMatch(
      /^- "2025-09-22"\n/,
    );
    expect(
      (
        await printed(
          [...stats, "--query", "weeks[:2].[week,jobs]", "--output", "table", "--color", "off"],
          80,
        )
      ).out,
    ).toMatch(/^-+\n\| +Stats +\|\n\+-+\+-+\+\n\| {2}2025-09-22 *\| {2}\d+ *\|\n/);
  });

  it("take the filters of list, and read nothing older than --since", async () => {
    const count = async (...flags: string[]) =>
      (await printed([...stats, ...flags, "--query", "jobs", "--output", "text"])).out;
    expect(await count("--status", "failed,cancelled")).toBe("17\n");
    expect(await count("--since", "2025-09-22")).toBe("19\n");
    expect(await count("--max-items", "20")).toBe("20\n");
  });

  it("of nothing say so", async () => {
    expect((await printed([...stats, "--commit", "ffffffff"], 80)).out).toBe("No jobs of main.\n");
  });

  it("that fail end with the status of the failure, and print nothing", async () => {
    expect(await printed([...stats, "--app-id", "dnothere", "--branch-name", "main"])).toMatchObject({
      status: 254,
      out: "",
    });
    expect(await printed([...stats, "--output", "table", "--query", "jobs["])).toMatchObject({
      status: 252,
      out: "",
    });
  });
});
