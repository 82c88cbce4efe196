import { execFileSync } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Writable } from "node:stream";
import { describe, expect, it } from "vitest";
import { printed, terminal } from "./__fixtures__/terminal.ts";
import { commands } from "./commands/commands.ts";
import { run } from "./run.ts";

/** A command line for each command, and for what is none: a new command needs one, too. */
const printing: Readonly<Record<string, () => string[]>> = {
  help: () => ["--help"],
  version: () => ["--version"],
  list: () => ["list", "--adapter", "fake"],
  wait: () => ["wait", "--adapter", "fake", "--job-id", "132"],
  show: () => ["show", "126", "--adapter", "fake"],
  logs: () => ["logs", "126", "--adapter", "fake"],
  start: () => ["start", "--adapter", "fake"],
  stop: () => ["stop", "--adapter", "fake"],
  stats: () => ["stats", "--adapter", "fake"],
  export: () => ["export", join(mkdtempSync(join(tmpdir(), "export-")), "jobs.csv"), "--adapter", "fake"],
  branches: () => ["branches", "--adapter", "fake"],
  apps: () => ["apps", "--adapter", "fake"],
  completion: () => ["completion", "bash"],
  "completion-server": () => ["completion-server"],
  serve: () => ["serve"],
};

describe("every command", () => {
  it("is run here, and named in the general help", async () => {
    expect(Object.keys(printing)).toEqual(expect.arrayContaining(Object.keys(commands)));
    const { out } = await printed(["--help"]);
    for (const name of Object.keys(commands)) expect(out).toMatch(new RegExp(`^  ${name} `, "m"));
  });

  it("takes --debug, and prints the same with it", async () => {
    for (const name of Object.keys(commands)) {
      const argv = printing[name]?.() ?? [];
      const interrupt = new AbortController();
      // What serves ends when it is stopped.
      if (name === "serve") interrupt.abort();
      const { err } = await printed([...argv, "--debug"], undefined, { signal: interrupt.signal });
      expect(err, name).toMatch(/^debug: /);
      expect(err, name).not.toMatch(/^amplify-jobs: unknown option/m);
    }
  });

  it("has a word that is short for one of its options, or for none", async () => {
    for (const entry of Object.values(commands)) {
      const { options, operand: { shortFor } = {} } = await entry.load();
      if (shortFor !== undefined) expect(Object.keys(options)).toContain(shortFor);
    }
  });

  it("has options that contradict only options there are", async () => {
    const tables = await Promise.all(Object.values(commands).map(async (one) => (await one.load()).options));
    const names = new Set(tables.flatMap(Object.keys));
    for (const { notWith = [] } of tables.flatMap((table) => Object.values(table)))
      for (const other of notWith) expect(names).toContain(other);
  });
});

describe("run", () => {
  it("prints help, in general and for each command, on stdout with status 0", async () => {
    for (const argv of [[], ["--help"], ["list", "--help"], ["help", "list"], ["serve", "-h"]]) {
      const { status, out, err } = await printed(argv);
      expect([status, err]).toEqual([0, ""]);
      expect(out).toMatch(/^Usage: amplify-jobs/m);
    }
  });

  it("names every option of every command in its help, with examples", async () => {
    for (const [name, command] of Object.entries(commands)) {
      const { options } = await command.load();
      const { out } = await printed([name, "--help"]);
      for (const option of Object.keys(options))
        expect(out).toMatch(new RegExp(`^  (-., )?--${option} `, "m"));
      expect(out).toMatch(/^Examples:\n  amplify-jobs /m);
      for (const line of out.split("\n")) expect(line.length).toBeLessThanOrEqual(100);
    }
  });

  it("has examples that a shell takes as they stand, and that find something", async () => {
    for (const name of ["list", "show", "logs", "stats", "branches", "apps"]) {
      const { examples = [] } = (await commands[name]?.load()) ?? {};
      const ofFake = examples.filter((example) => example.includes("--adapter fake"));
      expect(ofFake.length, name).toBeGreaterThan(0);
      for (const example of ofFake) {
        const words = execFileSync("sh", ["-fc", `printf '%s\\n' ${example}`], { encoding: "utf8" });
        const { status, out } = await printed(words.trimEnd().split("\n"));
        expect([status, out.trim() !== ""], example).toEqual([0, true]);
      }
    }
  });

  it.each([36, 44, 60, 0])(
    "wraps its help on a terminal of %i columns, and one of 0 does not say",
    async (columns) => {
      for (const name of ["", ...Object.keys(commands)]) {
        const { out } = await printed([name, "--help"].filter(Boolean), columns);
        // A single long word cannot be wrapped, with the backslash behind which an example goes on.
        const lines = out.split("\n").filter((line) => line.replace(/ \\$/, "").trim().includes(" "));
        const longest = Math.max(...lines.map((line) => line.length));
        expect(longest, out).toBeLessThanOrEqual(columns || 96);
        if (columns === 0 && name === "list") expect(longest).toBeGreaterThan(80);
      }
    },
  );

  it("names every fault in the help of serve", async () => {
    const { faultNames } = await import("@jobs/fake-adapter");
    const { out } = await printed(["serve", "--help"]);
    expect(out.replaceAll(/\s+/g, " ")).toContain(faultNames.join(" "));
  });

  it("prints the version", async () => {
    expect(await printed(["--version"])).toMatchObject({
      status: 0,
      out: expect.stringMatching(/^\d+\.\d+\.\d+\n$/),
    });
  });

  it("shows a table on a terminal and JSON in a pipe", async () => {
    const list = ["list", "--adapter", "fake", "--max-items", "2"];
    expect((await printed(list, 80, { env: { NO_COLOR: "1" } })).out).toMatch(
      /^Jobs of main, app d1shop4x8k2qz, us-east-1\nJOB {2}STATUS .*\n137 .*\n136 .*\n\nMore jobs: amplify-jobs list/,
    );
    expect(JSON.parse((await printed(list)).out)).toHaveProperty("NextToken");
  });

  it("says on stderr how ndjson goes on, and nothing when all is told", async () => {
    const list = ["list", "--adapter", "fake", "--output", "ndjson"];
    const cut = await printed([...list, "--max-items", "3"]);
    expect(cut.out.trimEnd().split("\n")).toHaveLength(3);
    expect(cut.err).toMatch(
      /^More jobs: amplify-jobs list --max-items 3 --output ndjson --adapter fake --starting-token \S+\n$/,
    );
    const whole = await printed(list);
    expect(whole.out.trimEnd().split("\n")).toHaveLength(137);
    expect(whole.err).toBe("");
  });

  it("prints nothing of a list when max-items is 0, but the place to begin", async () => {
    const { out } = await printed(["list", "--adapter", "fake", "--max-items", "0"]);
    expect(JSON.parse(out)).toEqual({ jobSummaries: [], NextToken: expect.any(String) });
  });

  it("goes on behind what was written, not behind what was read, when writing fails", async () => {
    let chunks = 0;
    const full = new Writable({
      write: (_chunk, _encoding, done) => {
        chunks += 1;
        done(chunks > 1 ? Object.assign(new Error("no space left on device"), { code: "ENOSPC" }) : null);
      },
    });
    const place = terminal(["list", "--adapter", "fake", "--page-size", "20", "--output", "ndjson"]);
    expect(await run({ ...place, stdout: full })).toBe(255);
    const token = /--starting-token (\S+)\n$/.exec(place.written.err)?.[1] ?? "";
    const rest = await printed([
      "list",
      "--adapter",
      "fake",
      "--output",
      "ndjson",
      "--starting-token",
      token,
    ]);
    expect(rest.out.trimEnd().split("\n")).toHaveLength(137 - 20);
  });

  it("reports a write that fails, also that of the very last text", async () => {
    const full = new Writable({
      decodeStrings: false,
      write: (chunk: string, _encoding, done) =>
        done(
          chunk.endsWith("]\n}\n")
            ? Object.assign(new Error("no space left on device"), { code: "ENOSPC" })
            : null,
        ),
    });
    const place = terminal(["list", "--adapter", "fake", "--output", "json"]);
    expect(await run({ ...place, stdout: full })).toBe(255);
    expect(place.written.err).toBe("amplify-jobs: no space left on device\n");
  });

  it("has no help on what is no command", async () => {
    for (const name of ["lst", "constructor", "__proto__"]) {
      expect(await printed(["help", name])).toMatchObject({ status: 252, out: "" });
    }
  });

  it.each(Object.entries(printing))(
    "reports a stream that cannot be written to, and takes a closed pipe for the end, of %s",
    async (_command, argv) => {
      for (const [code, status, err] of [
        ["ENOSPC", 255, "amplify-jobs: cannot be written: ENOSPC\n"],
        ["EPIPE", 0, ""],
      ] as const) {
        const failing = new Writable({
          write: (_chunk, _encoding, done) =>
            done(Object.assign(new Error(`cannot be written: ${code}`), { code })),
        });
        const place = terminal(argv());
        expect([await run({ ...place, stdout: failing }), place.written.err]).toEqual([status, err]);
      }
    },
  );

  it("cuts what is too long to be read out of a message", async () => {
    const long = "x".repeat(100_000);
    for (const argv of [
      [long],
      ["list", `--${long}`],
      ["list", "--adapter", "fake", "--status", long],
      ["list", "--adapter", "fake", "--query", `${long}(`],
      ["list", "--adapter", "fake", "--since", "x ".repeat(50_000)],
      ["serve", "--world", long],
    ]) {
      const { status, err } = await printed(argv);
      expect(status).toBe(252);
      expect(err.length).toBeLessThan(2100);
      expect(err).toMatch(/^amplify-jobs: .*x.*\n$/);
    }
  });
});
