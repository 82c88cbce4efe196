import { execFile } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { differences } from "../vectors/differences/index.ts";
import { differing, predict } from "../vectors/judge.ts";
import { play } from "../vectors/play.ts";
import type { Result, Scenario } from "../vectors/scenario.ts";
import { readVectors } from "../vectors/vectors.ts";
import { createPaginator } from "./index.ts";

const run = promisify(execFile);
const here = fileURLToPath(new URL("..", import.meta.url));
const core = join(here, "../paginator-core");
const files = ["botocore.ndjson", "more.ndjson"] as const;
const vectors = files.flatMap(readVectors);
const copies: string[] = [];
let wanted: Result[];

beforeAll(async () => {
  const tsc = fileURLToPath(new URL("../../../node_modules/typescript/bin/tsc", import.meta.url));
  await run(process.execPath, [tsc, "-b", join(here, "vectors")]);
  wanted = await Promise.all(vectors.map(({ scenario }) => predict(scenario, differences)));
});

afterAll(() => {
  for (const copy of copies) rmSync(copy, { recursive: true });
});

/** What is built of the dialect, the core below it and the runner, to be changed at will. */
function copyOfAll(): string {
  const copy = mkdtempSync(join(tmpdir(), "recorded-runs-"));
  copies.push(copy);
  const coreCopy = join(copy, "node_modules/@jobs/paginator-core");
  mkdirSync(coreCopy, { recursive: true });
  for (const path of ["package.json", "dist"])
    cpSync(join(core, path), join(coreCopy, path), { recursive: true });
  for (const path of ["package.json", "dist", "vectors/dist"])
    cpSync(join(here, path), join(copy, path), { recursive: true });
  mkdirSync(join(copy, "node_modules/@aws-lambda-powertools"));
  for (const name of ["@jobs/jmespath", "@aws-lambda-powertools/jmespath"])
    symlinkSync(join(here, "node_modules", name), join(copy, "node_modules", name));
  return copy;
}

/** The runs in which what the runner prints is not what it has to be. */
async function failuresOf(copy: string): Promise<string[]> {
  const running = run(process.execPath, [join(copy, "vectors/dist/main.js")], { maxBuffer: 2 ** 28 });
  running.child.stdin?.end(files.map((file) => readFileSync(join(here, "vectors", file), "utf8")).join(""));
  // A runner that crashes, or ends waiting for what never comes, has failed, too.
  const stdout = await running.then(
    (ended) => ended.stdout,
    () => undefined,
  );
  if (stdout === undefined) return ["the runner itself"];
  const results = stdout
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line) as Result);
  expect(results.map(({ id }) => id)).toEqual(vectors.map(({ scenario }) => scenario.id));
  return results.filter((result, index) => differing(wanted[index]!, result).length > 0).map(({ id }) => id);
}

const dialect = "dist";
const below = "node_modules/@jobs/paginator-core/dist";

/** An error, where it is planted, and the text that makes way for it. */
const mutants: readonly (readonly [string, string, string, string])[] = [
  [
    "the amount is one too high",
    `${dialect}/token/boto-token-codec.js`,
    "[amountKey]: skip }",
    "[amountKey]: skip + 1 }",
  ],
  [
    "the amount comes before the tokens",
    `${dialect}/token/boto-token-codec.js`,
    "...encoded, ...amount",
    "...amount, ...encoded",
  ],
  [
    "a missing token is left out",
    `${dialect}/token/boto-token-codec.js`,
    "(token ?? null)",
    "(token ?? undefined)",
  ],
  ["any names are taken", `${dialect}/token/boto-token-codec.js`, "keys.length === names.length", "true"],
  [
    "0x7F is not escaped",
    `${dialect}/token/python-json.js`,
    String.raw`/[\u007f-\uffff]/g`,
    String.raw`/[\u0080-\uffff]/g`,
  ],
  [
    "no blank after a colon",
    `${dialect}/token/python-json.js`,
    "}: ${writePythonJson",
    "}:${writePythonJson",
  ],
  [
    "bytes are listed from the inside out",
    `${dialect}/token/encoded-bytes.js`,
    "[...path, key]",
    "[key, ...path]",
  ],
  ["padding is not enough", `${dialect}/token/lenient-base64.js`, "++pads >= 4", "++pads >= 5"],
  [
    "one part too few makes an old token",
    `${dialect}/token/legacy-token.js`,
    "names.length + 1",
    "names.length",
  ],
  ["None is a token", `${dialect}/next-tokens.js`, "token === noneText.text", "token === undefined"],
  ["empty lists are tokens", `${dialect}/truth.js`, "value.length > 0", "value.length >= 0"],
  ["more_results is not asked", `${dialect}/create-paginator.js`, "model.more_results === undefined", "true"],
  ["secondary values come twice", `${dialect}/result-keys.js`, "page.skipped > 0", "page.skipped < 0"],
  [
    "non-aggregate keys are left out",
    `${dialect}/build-full-result.js`,
    "return merge(result, nonAggregatePart(whole))",
    "return result",
  ],
  ["numbers are not added", `${dialect}/sum-of-pages.js`, "sum + Number(value)", "Number(value)"],
  [
    "characters are UTF-16 units",
    `${dialect}/result-value.js`,
    "return Array.from(value);",
    'return value.split("");',
  ],
  [
    "blanks around numbers are taken",
    `${dialect}/pagination-config.js`,
    "/^-?[0-9]+$/",
    String.raw`/^\s*-?[0-9]+\s*$/`,
  ],
  [
    "a page is cut one item too late",
    `${below}/cursor.js`,
    "this.#limit = maxItems;",
    "this.#limit = maxItems + 1;",
  ],
  [
    "one item too many is skipped",
    `${below}/fetcher.js`,
    "Math.min(asked.skip, items.length)",
    "Math.min(asked.skip && asked.skip + 1, items.length)",
  ],
  ["what is left of a skip is forgotten", `${below}/fetcher.js`, "asked.skip - from", "0"],
];

describe("an error in the engine shows in the recorded runs", () => {
  test("as it is, the engine has none", async () => {
    expect(await failuresOf(copyOfAll())).toEqual([]);
  });

  test.each(mutants)("%s", async (_name, path, before, after) => {
    const copy = copyOfAll();
    const text = readFileSync(join(copy, path), "utf8");
    expect(text).toContain(before);
    writeFileSync(
      join(copy, path),
      text.replace(before, () => after),
    );
    expect(await failuresOf(copy)).not.toEqual([]);
  });
});

/** The recorded scenarios with other limits and starting points. */
function* variations(): Generator<Scenario> {
  for (const { scenario, expected } of vectors) {
    const config = scenario.config ?? {};
    const tokens = [null, expected.resumeToken, ...(expected.chain ?? []).map((hop) => hop.resumeToken)];
    const starts = new Set(
      tokens.flatMap((token) => [token, ...[1, 2, 3, 5].map((skip) => withSkip(token, skip))]),
    );
    for (const StartingToken of starts)
      for (const MaxItems of [null, 0, 1, 2, 3, 5, 8]) {
        const others = { chain: true, reiterate: true, resultKeyIters: true, maxHops: 8, maxRequests: 12 };
        yield { ...scenario, ...others, config: { ...config, MaxItems, StartingToken } };
      }
  }
}

function withSkip(token: string | null, skip: number): string | null {
  if (token === null) return null;
  const { boto_encoded_keys: bytes, ...position } = JSON.parse(Buffer.from(token, "base64").toString());
  const skipped = {
    ...position,
    boto_truncate_amount: skip,
    ...(bytes !== undefined && { boto_encoded_keys: bytes }),
  };
  return Buffer.from(JSON.stringify(skipped)).toString("base64");
}

test("with any limit and from any position, ours is the recorded engine with all differences", async () => {
  let count = 0;
  for (const scenario of variations()) {
    const ours = await play(scenario, createPaginator);
    const wrong = differing(await predict(scenario, differences), ours);
    if (wrong.length > 0) expect({ wrong, scenario }).toBeUndefined();
    count += 1;
  }
  expect(count).toBeGreaterThan(5000);
});
