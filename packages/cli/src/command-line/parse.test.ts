import { describe, expect, it } from "vitest";
import type { Operand } from "./command.ts";
import { commandHelp } from "./help.ts";
import type { OptionTable } from "./option.ts";
import { parseCommandLine } from "./parse.ts";

const options = {
  "job-id": {
    kind: "value",
    group: "Which",
    value: "<id>",
    help: "This one",
    env: "JOB",
    notWith: ["next"],
    schema: (from) => from.jobId,
  },
  next: { kind: "flag", group: "Which", help: "The next one" },
} satisfies OptionTable;

const operand: Operand = {
  value: "<job>",
  help: "The same as --job-id",
  shortFor: "job-id",
};

const read = (args: readonly string[], env = {}) => parseCommandLine(args, { options, operand }, env);

describe("a word that is short for an option", () => {
  it("is read as that option, at any place, and counts as given", () => {
    const expected = { options: { "job-id": "1205" }, given: { "job-id": "001205" }, operand: "" };
    for (const args of [["001205"], ["--job-id", "001205"], ["--job-id=001205"]])
      expect(read(args)).toEqual(expected);
    expect(read(["1205"], { JOB: "7" }).options["job-id"]).toBe("1205");
  });

  it("may be left out", () => {
    expect(read([])).toMatchObject({ options: {}, operand: "" });
    expect(read([], { JOB: "7" }).options["job-id"]).toBe("7");
  });

  it.each([
    [["main"], /^<job>: expected .*"main"/],
    // As `wait "$job"` has it, where the variable is not set.
    [[""], /^<job>: expected .*""/],
    [["1", "2"], 'unexpected argument "2"'],
    [["1", "--next"], "--job-id does not go with --next; leave one of them out"],
    [["1", "--job-id", "2"], '"1" is short for --job-id, which is given, too; leave one of them out'],
  ])("is refused in %j with what was wrong", (args, says) => {
    expect(() => read(args)).toThrow(says);
  });

  it("is in the help, before the options", () => {
    const help = commandHelp(
      "show",
      { summary: "Show", usage: "[<job>]", operand, options, examples: [], run: () => Promise.resolve(0) },
      80,
    );
    expect(help).toContain("Usage: amplify-jobs show [<job>]\n\n  <job>  The same as --job-id\n\nWhich:\n");
  });
});
