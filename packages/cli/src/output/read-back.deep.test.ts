import { execFileSync } from "node:child_process";
import { describe, expect, it } from "vitest";
import { expectAll, expectSeen } from "../__fixtures__/read-back.ts";
import { printTexts, texts } from "../__fixtures__/texts.ts";
import { yamlFormat } from "./yaml.ts";

/** Reads what was printed, and prints the messages in it as JSON. */
const readers = {
  "PyYAML's SafeLoader":
    "messages = [job['commitMessage'] for job in yaml.load(text, yaml.SafeLoader)['jobSummaries']]",
  libyaml: "messages = [job['commitMessage'] for job in yaml.load(text, yaml.CSafeLoader)['jobSummaries']]",
  "Python's csv":
    "messages = [row['commitMessage'] for row in csv.DictReader(io.StringIO(text, newline=''))]",
  "Python's csv with tabs":
    "messages = [row['commitMessage'] for row in csv.DictReader(io.StringIO(text, newline=''), delimiter='\\t', quoting=csv.QUOTE_NONE)]",
  "Python's json": "messages = [job['commitMessage'] for job in json.loads(text)['jobSummaries']]",
} as const;

function python(reader: string, input: string): string {
  const program = `import csv, io, json, sys
text = sys.stdin.buffer.read().decode('utf-8')
${reader.includes("yaml.") ? "import yaml\n" : ""}${reader}
print(json.dumps(messages))`;
  return execFileSync("python3", ["-c", program], { input, encoding: "utf8", maxBuffer: 2 ** 28 });
}

const read = (reader: keyof typeof readers, text: string) =>
  JSON.parse(python(readers[reader], text)) as string[];

const hasPython = runs("python3", ["-c", "import csv"]);
const hasYaml = runs("python3", ["-c", "import yaml; yaml.CSafeLoader"]);
const hasJq = runs("jq", ["--version"]);
for (const [has, what] of [
  [hasPython, "python3"],
  [hasYaml, "python3 with PyYAML and libyaml"],
  [hasJq, "jq"],
] as const)
  if (!has) console.warn(`NOTICE: no ${what} is installed, so its tests are skipped.`);

describe(`${texts.length} texts of every language, and as bad as can be`, () => {
  it.skipIf(!hasYaml).each(["PyYAML's SafeLoader", "libyaml"] as const)(
    "are read back whole from yaml by %s",
    async (reader) => {
      expectAll(read(reader, await printTexts("yaml")));
    },
  );

  it.skipIf(!hasYaml).each(["SafeLoader", "CSafeLoader"])(
    "are the same as names and as values to %s",
    (loader) => {
      const value = Object.fromEntries(
        texts.filter((text) => !/\p{Surrogate}/u.test(text)).map((text) => [text, [text, text.length]]),
      );
      const back = python(`messages = yaml.load(text, yaml.${loader})`, yamlFormat.print(value));
      expect(JSON.parse(back)).toEqual(value);
    },
  );

  it.skipIf(!hasPython)("are read back whole from json and ndjson by Python's json", async () => {
    expectAll(read("Python's json", await printTexts("json")));
    const list = `{"jobSummaries":[${(await printTexts("ndjson")).trimEnd().replaceAll("\n", ",")}]}`;
    expectAll(read("Python's json", list));
  });

  it.skipIf(!hasPython).each([
    ["csv", "Python's csv"],
    ["tsv", "Python's csv with tabs"],
  ] as const)("are read back from %s by %s, but for what is not seen", async (output, reader) => {
    expectSeen(read(reader, await printTexts(output)), output === "csv");
  });

  it.skipIf(!hasJq).each([
    ["json", "[.jobSummaries[].commitMessage]", []],
    ["ndjson", "[.[].commitMessage]", ["-s"]],
  ] as const)("are read back whole from %s by jq", async (output, filter, options) => {
    const input = await printTexts(output);
    const back = execFileSync("jq", ["-c", ...options, filter], {
      input,
      encoding: "utf8",
      maxBuffer: 2 ** 28,
    });
    expectAll(JSON.parse(back) as string[]);
  });
});

function runs(command: string, args: readonly string[]): boolean {
  try {
    execFileSync(command, args, { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}
