import { describe, expect, it } from "vitest";
import { printed } from "../__fixtures__/terminal.ts";

/** What a shell is offered for a line with the cursor at its end. */
async function offered(line: string, SHELL = "bash"): Promise<string[]> {
  const env = { COMP_LINE: line, COMP_POINT: String(line.length), COMP_CWORD: "1", SHELL };
  const { status, out, err } = await printed(["completion-server", "--", ...line.split(" ")], undefined, {
    env,
  });
  expect([status, err]).toEqual([0, ""]);
  return out.split("\n").slice(0, -1);
}

describe("completion", () => {
  it.each([
    ["amplify-jobs l", ["list"]],
    ["amplify-jobs list --sta", ["--status", "--starting-token"]],
    ["amplify-jobs list --latest --lat", []],
    ["amplify-jobs list --status F", ["FAILED"]],
    ["amplify-jobs list --status FAILED,CANC", ["FAILED,CANCELLING", "FAILED,CANCELLED"]],
    ["amplify-jobs list --output ", ["table", "json", "ndjson", "csv", "tsv", "yaml", "text"]],
    ["amplify-jobs list --branch-name ", []],
    ["amplify-jobs completion ", ["bash", "zsh", "fish"]],
    ["amplify-jobs help br", ["branches"]],
    ["amplify-jobs nosuch --", []],
    ["amplify-jobs __proto__ --", []],
    ["amplify-jobs export jobs.csv --output ", ["ndjson", "csv", "tsv"]],
    ["amplify-jobs export jobs.csv --re", ["--restart", "--region"]],
  ])("of %j offers %j", async (line, words) => {
    expect(await offered(line)).toEqual(words);
  });

  it("offers every command, and tells zsh and fish what each is for", async () => {
    expect(await offered("amplify-jobs ")).toEqual(
      expect.arrayContaining(["list", "branches", "apps", "serve"]),
    );
    expect(await offered("amplify-jobs li", "/usr/bin/zsh")).toEqual([
      "list:List the jobs of a branch, newest first",
    ]);
    expect(await offered("amplify-jobs li", "fish")).toEqual([
      "list\tList the jobs of a branch, newest first",
    ]);
  });

  it("prints no script for fish that evaluates the line that is being typed", async () => {
    const { out } = await printed(["completion", "fish"]);
    expect(out).toContain("(env COMP_CWORD");
    expect(out).not.toContain("eval");
  });

  it("prints a script for bash, zsh and fish, and knows no other shell", async () => {
    for (const shell of ["bash", "zsh", "fish"])
      expect((await printed(["completion", shell])).out).toContain("amplify-jobs completion-server -- ");
    for (const [argv, says] of [
      [["completion"], "<shell> is missing: one of bash, zsh, fish"],
      [["completion", "fisch"], 'expected bash, zsh, fish, got "fisch"; did you mean fish?'],
      [["completion", "bash", "zsh"], 'unexpected argument "zsh"'],
    ] as const)
      expect(await printed(argv)).toEqual({ status: 252, out: "", err: `amplify-jobs: ${says}\n` });
  });
});
