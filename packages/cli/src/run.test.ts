import { Writable } from "node:stream";
import { describe, expect, it } from "vitest";
import { run } from "./run.ts";
import type { Terminal } from "./terminal.ts";

interface Place extends Terminal {
  /** What was written so far. */
  readonly written: { out: string; err: string };
}

/** A terminal that keeps what is written; `columns` makes it one for people. */
function terminal(argv: string[], columns?: number): Place {
  const written = { out: "", err: "" };
  const into = (name: "out" | "err") =>
    new Writable({
      write(chunk, _encoding, done) {
        written[name] += String(chunk);
        done();
      },
    });
  const stdout = Object.assign(into("out"), columns === undefined ? {} : { isTTY: true, columns });
  return {
    argv,
    env: { TZ: "UTC" },
    stdout,
    stderr: into("err"),
    signal: new AbortController().signal,
    written,
  };
}

async function printed(
  argv: string[],
  columns?: number,
): Promise<{ status: number; out: string; err: string }> {
  const place = terminal(argv, columns);
  return { status: await run(place), ...place.written };
}

describe("run", () => {
  it("prints help, in general and for each command, on stdout with status 0", async () => {
    for (const argv of [[], ["--help"], ["list", "--help"], ["help", "list"], ["serve", "-h"]]) {
      const { status, out, err } = await printed(argv);
      expect([status, err]).toEqual([0, ""]);
      expect(out).toMatch(/^Usage: amplify-jobs/m);
    }
  });

  it("names every option of a command in its help", async () => {
    const { listOptionsSchema } = await import("./options/list-options.ts");
    const { out } = await printed(["list", "--help"]);
    for (const name of Object.keys(listOptionsSchema.shape)) expect(out).toContain(`--${name} `);
    const { serveOptionsSchema } = await import("./options/serve-options.ts");
    const serve = (await printed(["serve", "--help"])).out;
    for (const name of Object.keys(serveOptionsSchema.shape)) expect(serve).toContain(`--${name} `);
    const { faultNames } = await import("@jobs/fake-adapter");
    expect(serve.replaceAll(/\s+/g, " ")).toContain(faultNames.join(" "));
  });

  it("prints the version", async () => {
    expect(await printed(["--version"])).toMatchObject({
      status: 0,
      out: expect.stringMatching(/^\d+\.\d+\.\d+\n$/),
    });
  });

  it("shows a table on a terminal and JSON in a pipe", async () => {
    const list = ["list", "--adapter", "fake", "--max-items", "2"];
    expect((await printed(list, 80)).out).toMatch(
      /^JOB {2}STATUS .*\n137 .*\n136 .*\n\nMore jobs: amplify-jobs list/,
    );
    expect(JSON.parse((await printed(list)).out)).toHaveProperty("NextToken");
  });

  it("says on stderr how ndjson goes on, and nothing when all is told", async () => {
    const list = ["list", "--adapter", "fake", "--output", "ndjson"];
    const cut = await printed([...list, "--max-items", "3"]);
    expect(cut.out.trimEnd().split("\n")).toHaveLength(3);
    expect(cut.err).toMatch(
      /^More jobs: amplify-jobs list --adapter fake --max-items 3 --output ndjson --starting-token \S+\n$/,
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

  it("reports a stream that cannot be written to", async () => {
    const full = new Writable({
      write: (_chunk, _encoding, done) =>
        done(Object.assign(new Error("no space left on device"), { code: "ENOSPC" })),
    });
    const place = terminal(["list", "--adapter", "fake"]);
    expect(await run({ ...place, stdout: full })).toBe(255);
    expect(place.written.err).toContain("no space left on device");
  });
});
