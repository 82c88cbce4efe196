import { parse as parseCsv } from "csv-parse/sync";
import { load } from "js-yaml";
import { describe, expect, it } from "vitest";
import { parse as parseYaml } from "yaml";
import { expectAll, expectSeen } from "../__fixtures__/read-back.ts";
import { printTexts, texts, wholeTexts } from "../__fixtures__/texts.ts";

interface List {
  readonly jobSummaries: readonly { readonly commitMessage: string }[];
}

const messagesOf = ({ jobSummaries }: List) => jobSummaries.map(({ commitMessage }) => commitMessage);

describe(`${texts.length} texts of every language, and as bad as can be`, () => {
  it("are read back whole from json and ndjson", async () => {
    expectAll(messagesOf(JSON.parse(await printTexts("json")) as List));
    const lines = (await printTexts("ndjson")).trimEnd().split("\n");
    expectAll(messagesOf({ jobSummaries: lines.map((line) => JSON.parse(line) as never) }));
  });

  it.each([
    ["yaml", (text: string) => parseYaml(text) as List],
    ["yaml as of version 1.1", (text: string) => parseYaml(text, { version: "1.1" }) as List],
    ["js-yaml", (text: string) => load(text) as List],
  ])("are read back whole from yaml by %s", async (_reader, read) => {
    expectAll(messagesOf(read(await printTexts("yaml"))));
  });

  it.each(["csv", "tsv"] as const)("are read back from %s, but for what is not seen", async (output) => {
    const options = output === "csv" ? {} : ({ delimiter: "\t", quote: null } as const);
    const rows = parseCsv<{ commitMessage: string }>(await printTexts(output), { columns: true, ...options });
    expectSeen(
      rows.map(({ commitMessage }) => commitMessage),
      output === "csv",
    );
  });

  it.each(["table", "text"] as const)("are whole in %s where they are of a language", async (output) => {
    const text = await printTexts(output);
    for (const one of wholeTexts) expect(text).toContain(one);
    expect(text).not.toMatch(
      /(?![\n\t])[\p{Cc}\u2028\u2029]|[\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff]/u,
    );
  });
});
