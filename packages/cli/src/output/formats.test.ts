import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { job, jobs, noon } from "../__fixtures__/jobs.ts";
import { printed } from "../__fixtures__/terminal.ts";
import { loadFind, loadFormat } from "./choose-format.ts";
import { formatNames, formats, usualFormats } from "./formats.ts";
import { jobKind } from "./kinds/jobs.ts";
import type { View } from "../terminal/view.ts";

const readme = readFileSync(new URL("../../README.md", import.meta.url), "utf8");
const view: View = { width: 80, color: false, timeZone: "UTC", live: true, now: () => noon };
const next = { name: "NextToken", token: "where-it-goes-on" } as const;

async function print(name: (typeof formatNames)[number], query?: string): Promise<string> {
  const find = await loadFind(query);
  const more = ({ token }: { readonly token: string }) => `more: ${token}\n`;
  const format = await loadFormat(name, { kind: jobKind, view, find, single: false, more });
  return format.page(jobs(2)) + format.page([]) + format.page(jobs(1)) + format.end(next);
}

describe.each(formatNames)("the format %s", (name) => {
  const { layout, takesQuery } = formats[name];

  it("prints every job once, and keeps what its layout says of the token", async () => {
    const text = await print(name);
    expect(text.match(/Change \d/g)?.toSorted()).toEqual(["Change 1", "Change 1", "Change 2"]);
    expect(text.includes("where-it-goes-on")).toBe(layout !== "lines");
  });

  it("prints jobs of any year, to people and to programs", async () => {
    const times = ["-271821-04-20", "-000044-03-15", "0999-12-31", "+012026-01-31", "+275760-09-13"];
    const items = times.map((time, id) => job(id, { startTime: new Date(time), commitTime: new Date(time) }));
    for (const shown of [
      { ...view, width: 140 },
      { ...view, width: undefined, live: false },
    ]) {
      const format = await loadFormat(name, { kind: jobKind, view: shown, single: false, more: () => "" });
      expect((format.page(items) + format.end(undefined)).match(/Change \d/g)).toHaveLength(times.length);
    }
  });

  it("says on stderr how to go on exactly where its text does not", async () => {
    const list = ["list", "--adapter", "fake", "--max-items", "2", "--output", name];
    const { status, out, err } = await printed(list, 200);
    expect(status).toBe(0);
    expect(/--starting-token \S+\n$/.test(err)).toBe(layout === "lines");
    expect(/--starting-token|NextToken/i.test(out)).toBe(layout !== "lines");
  });

  it("takes a query or refuses it, as the table says", async () => {
    const { status, out, err } = await printed(
      [
        "list",
        "--adapter",
        "fake",
        "--limit",
        "1",
        "--output",
        name,
        "--query",
        "keys(@) | length(@)",
        "--color",
        "off",
      ],
      80,
    );
    expect([status, err.includes("--query goes with --output table, json, ndjson, yaml or text")]).toEqual(
      takesQuery ? [0, false] : [252, true],
    );
    expect(/^(\d+\n|-+\n\| *ListJobs *\|\n\+-+\+\n\| {2}\d+ +\|\n\+-+\+\n)$/.test(out)).toBe(takesQuery);
  });

  it("shows the statistics, too, unless it is one of lines", async () => {
    const { status, out } = await printed(["stats", "--adapter", "fake", "--output", name], 80);
    expect([status, out.includes("137")]).toEqual(layout === "lines" ? [252, false] : [0, true]);
  });

  it("is in the help, in completion and in the README", async () => {
    expect((await printed(["list", "--help"])).out).toMatch(new RegExp(`[ ,;]${name}[ ,;:]`));
    const env = { COMP_LINE: "amplify-jobs list --output ", SHELL: "bash" };
    expect((await printed(["completion-server"], undefined, { env })).out.split("\n")).toContain(name);
    const [, row = ""] = /^\| `--output` \|(.*)$/m.exec(readme) ?? [];
    expect(row).toContain(`\`${name}\``);
  });
});

it("the help says which format is taken where none is asked for", async () => {
  const { out } = await printed(["list", "--help"], 300);
  for (const [place, name] of Object.entries(usualFormats))
    expect(out).toContain(`${name} (default ${place})`);
});
