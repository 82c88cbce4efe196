import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { parseCases, readCases, type Case } from "./__fixtures__/cases.ts";
import { madeUpQuestions } from "./__fixtures__/made-up-questions.ts";
import { differenceOf } from "./__fixtures__/same-answer.ts";

const script = fileURLToPath(new URL("../vectors/answer.py", import.meta.url));
const version = python(["-c", "import jmespath; print(jmespath.__version__)"], "")?.trim();
if (version === undefined)
  console.warn("NOTICE: no python3 with jmespath is installed, so its tests are skipped.");

/** What python3 prints; `undefined` if it fails. */
function python(args: readonly string[], input: string): string | undefined {
  const { status, stdout } = spawnSync("python3", args, {
    input,
    encoding: "utf8",
    env: { ...process.env, PYTHONIOENCODING: "utf-8" },
    maxBuffer: 2 ** 30,
  });
  return status === 0 ? stdout : undefined;
}

function answers(questions: readonly Pick<Case, "given" | "expression">[]): Case[] {
  const lines = questions.flatMap(({ given, expression }) => [{ given }, { expression }]);
  return parseCases(python([script], lines.map((line) => JSON.stringify(line)).join("\n")) ?? "");
}

describe.skipIf(version === undefined)(`Python's jmespath ${version}`, () => {
  test.each(["compliance.ndjson", "aws.ndjson", "more.ndjson"])("still gives the answers in %s", (file) => {
    const recorded = readFileSync(new URL(`../vectors/${file}`, import.meta.url), "utf8");
    expect(parseCases(python([script], recorded) ?? "")).toEqual(readCases(file));
  });

  test.each(Array.from({ length: 10 }, (_, index) => index + 1))(
    "answers as ours does what is made up by chance (%i of 10)",
    (seed) => {
      const answered = answers(madeUpQuestions(seed, 4_000));
      expect(answered.length).toBe(4_000);
      // Enough of the expressions must find something.
      expect(answered.filter((one) => "ok" in one && one.ok !== null).length).toBeGreaterThan(1_000);
      expect(answered.map(differenceOf).filter((difference) => difference !== undefined)).toEqual([]);
    },
  );
});
