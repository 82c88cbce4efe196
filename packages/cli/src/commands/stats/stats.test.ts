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
    expect(await count("--since", "2025-09-22")).toBe("13\n");
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
