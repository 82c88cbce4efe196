import { describe, expect, it } from "vitest";
import { commands } from "../commands/commands.ts";
import { printed } from "../__fixtures__/terminal.ts";

describe("whoever types what is called otherwise here", () => {
  it.each([
    [["version"], 'there is no command "version"; did you mean --version?'],
    [["ls"], 'there is no command "ls"; did you mean list?'],
    [["list", "--app", "d1shop4x8k2qz"], "unknown option --app; did you mean --app-id?"],
    [["list", "--branch", "main"], "unknown option --branch; did you mean --branch-name?"],
    [["stats", "--out", "json"], "unknown option --out; did you mean --output?"],
    [["list", "--color", "always"], '--color: expected auto, on, off, got "always"; did you mean "on"?'],
    [["list", "--color=never"], '--color: expected auto, on, off, got "never"; did you mean "off"?'],
    [["list", "main"], 'unexpected argument "main"; did you mean --branch-name main?'],
    [["list", "d1shop4x8k2qz"], 'unexpected argument "d1shop4x8k2qz"; did you mean --app-id d1shop4x8k2qz?'],
    [
      ["branches", "d1shop4x8k2qz"],
      'unexpected argument "d1shop4x8k2qz"; did you mean --app-id d1shop4x8k2qz?',
    ],
    [["apps", "shop"], 'unexpected argument "shop"'],
    [["list", "$(id)"], 'unexpected argument "$(id)"'],
    [["list", "-x"], "unknown option -x"],
    [["list", "-n"], "--limit needs a value"],
    [["list", "--constructor", "x"], "unknown option --constructor"],
  ])("%j is told what it is called", async (argv, says) => {
    expect(await printed(argv)).toEqual({ status: 252, out: "", err: `amplify-jobs: ${says}\n` });
  });
});

describe("the short options", () => {
  it.each([
    [["-n", "3", "-o", "ndjson"]],
    [["-n3", "-ondjson"]],
    [["-n=3", "-o=ndjson"]],
    [["--limit", "3", "--output", "ndjson"]],
  ])("%j show three lines", async (options) => {
    const { status, out, err } = await printed(["list", "--adapter", "fake", ...options]);
    expect([status, out.trimEnd().split("\n").length]).toEqual([0, 3]);
    // It goes on as the long names say.
    expect(err).toMatch(
      /^More jobs: amplify-jobs list --limit 3 --output ndjson --adapter fake --starting-token \S+\n$/,
    );
  });

  it("are not looked for in the value of an option", async () => {
    const { err } = await printed(["list", "--adapter", "fake", "--starting-token", "-n"]);
    expect(err).toMatch(/^amplify-jobs: .*token/);
  });

  it("of --output is -o wherever there is one", async () => {
    const shorts: (string | undefined)[] = [];
    for (const { load } of Object.values(commands)) {
      const { output } = (await load()).options;
      if (output !== undefined) shorts.push(output.short);
    }
    expect(new Set(shorts)).toEqual(new Set(["o"]));
    expect(shorts.length).toBeGreaterThan(5);
    const { out } = await printed(["wait", "132", "--adapter", "fake", "-o", "json"]);
    expect(JSON.parse(out)).toMatchObject({ summary: { jobId: "132" } });
  });

  it("limit branches and apps, too", async () => {
    for (const command of ["branches", "apps"])
      expect(
        (await printed([command, "--adapter", "fake", "-n", "1", "-o", "csv"])).out.trimEnd().split("\n"),
      ).toHaveLength(2);
  });
});
