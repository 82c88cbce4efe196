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
import { plantedErrors } from "./__fixtures__/planted-errors.ts";
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

/** A copy of the builds of this package, the core and the runner, which may be changed at will. */
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

/** The runs for which the runner does not print what it should. */
async function failuresOf(copy: string): Promise<string[]> {
  const running = run(process.execPath, [join(copy, "vectors/dist/main.js")], { maxBuffer: 2 ** 28 });
  running.child.stdin?.end(files.map((file) => readFileSync(join(here, "vectors", file), "utf8")).join(""));
  // A runner that crashes, or ends while it waits for ever, has failed, too.
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

const built: Readonly<Record<string, string>> = {
  "aws-paginator": "dist",
  "paginator-core": "node_modules/@jobs/paginator-core/dist",
};

describe("an error in the engine shows in the recorded runs", () => {
  test("as it is, the engine has none", async () => {
    expect(await failuresOf(copyOfAll())).toEqual([]);
  });

  test.each(plantedErrors)("%s", async (_name, module, before, after) => {
    const copy = copyOfAll();
    const path = join(copy, module.replace(/^[^/]+/, (name) => built[name] ?? "") + ".js");
    const text = readFileSync(path, "utf8");
    expect(text).toContain(before);
    writeFileSync(
      path,
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
