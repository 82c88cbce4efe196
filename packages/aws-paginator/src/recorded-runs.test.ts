import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { plantedErrors } from "./__fixtures__/planted-errors.ts";
import { createPaginator } from "./index.ts";
import { differences } from "../vectors/differences/index.ts";
import { fields, type Field } from "../vectors/differences/difference.ts";
import { toFailure } from "../vectors/failure.ts";
import { differing, judge, predict } from "../vectors/judge.ts";
import { play } from "../vectors/play.ts";
import type { Result } from "../vectors/scenario.ts";
import { readVectors, type Vector } from "../vectors/vectors.ts";

const recordedRuns = readVectors("botocore.ndjson");
const moreRuns = readVectors("more.ndjson");
const vectors = [...recordedRuns, ...moreRuns];

test("there are 300 recorded runs, and some more", () => {
  expect(recordedRuns.length).toBe(300);
  expect(new Set(vectors.map(({ scenario }) => scenario.id)).size).toBe(300 + moreRuns.length);
});

test("without differences, the recorded engine as it is retold here comes to every field of every run", async () => {
  for (const { scenario, expected } of vectors)
    expect([scenario.id, ...differing(expected, await predict(scenario, []))]).toEqual([scenario.id]);
});

/** How many of these runs each difference explains, and which fields it changed. Fails if they do not explain everything. */
async function explain(explained: readonly Vector[]): Promise<string> {
  const runs = new Map(differences.map((difference) => [difference, 0]));
  const effects = new Map(differences.map((difference) => [difference, new Set<Field>()]));
  let identical = 0;
  for (const { scenario, expected } of explained) {
    const ours = await play(scenario, createPaginator);
    const { changed, wrong, causes } = await judge(scenario, expected, ours);
    const reasons = [...causes.values()].flat();
    const unexplained = changed.filter((field) => !reasons.includes(field));
    expect({ id: scenario.id, wrong, unexplained }).toEqual({ id: scenario.id, wrong: [], unexplained: [] });
    if (changed.length === 0) identical += 1;
    for (const [difference, effect] of causes) {
      runs.set(difference, (runs.get(difference) ?? 0) + 1);
      for (const field of effect) effects.get(difference)?.add(field);
      expect([
        scenario.id,
        difference.id,
        ...effect.filter((field) => !difference.fields.includes(field)),
      ]).toEqual([scenario.id, difference.id]);
    }
  }
  const lines = differences.map((difference) => {
    const touched = fields.filter((field) => effects.get(difference)?.has(field));
    return `${difference.id.padEnd(3)} ${String(runs.get(difference)).padStart(3)}  ${touched.join(" ")}`;
  });
  return [`identical ${identical} of ${explained.length}`, ...lines].map((line) => line.trimEnd()).join("\n");
}

describe("every field of ours is as recorded, or what the deliberate differences make of it", () => {
  test("in the 300 runs", async () => {
    expect(await explain(recordedRuns)).toMatchInlineSnapshot(`
      "identical 183 of 300
      D1    9  pages resumeToken error full.result full.resumeToken full.error chain chainEnd search resultKeyIters reiterate
      D2   22  stage requests pages resumeToken nonAggregate error full.requests full.result full.resumeToken full.error search resultKeyIters reiterate
      D3   12  requests pages resumeToken error full.requests full.result full.resumeToken full.error chain chainEnd reiterate
      D4    5  requests pages resumeToken nonAggregate error full.requests full.result full.resumeToken full.error reiterate
      D5   25  reiterate
      D6   24  pages full.result chain reiterate
      D7    1  full.result
      D8    3  stage requests pages resumeToken error full.requests full.result full.resumeToken
      D9    4  requests pages resumeToken nonAggregate error full.requests full.result full.resumeToken full.error chain chainEnd reiterate
      D10   0
      D11   0
      D12  51  resumeToken full.resumeToken chain reiterate
      D13   6  requests pages resumeToken nonAggregate error full.requests full.result full.resumeToken full.error chain resultKeyIters
      D14   0
      D15   0
      D16   0"
    `);
  });

  test("in some more", async () => {
    expect(await explain(moreRuns)).toMatchInlineSnapshot(`
      "identical 18 of 81
      D1    7  requests pages resumeToken error full.requests full.result full.resumeToken full.error chain search
      D2    2  requests pages resumeToken nonAggregate full.requests full.result full.resumeToken chain
      D3    4  requests pages resumeToken error full.requests full.result full.resumeToken full.error chain search reiterate
      D4    1  requests pages resumeToken error full.requests full.result full.resumeToken full.error chain chainEnd reiterate
      D5   30  reiterate
      D6   10  pages resumeToken error full.result full.resumeToken full.error chain chainEnd resultKeyIters reiterate
      D7    5  pages full.result chain
      D8    0
      D9    0
      D10   5  resumeToken full.result full.resumeToken chain
      D11   4  requests full.requests chain reiterate
      D12  29  resumeToken full.resumeToken chain reiterate
      D13   2  requests pages resumeToken nonAggregate error full.requests full.result full.resumeToken full.error reiterate
      D14   2  resumeToken error full.result full.resumeToken full.error chain chainEnd reiterate
      D15   4  stage requests pages resumeToken error full.requests full.result full.resumeToken full.error chain chainEnd search reiterate
      D16   0"
    `);
  });
});

const tampered: readonly [string, (result: Result) => Result][] = [
  ["a page lost", (result) => ({ ...result, pages: result.pages.slice(1) })],
  ["a request too many", (result) => ({ ...result, requests: [...result.requests, {}] })],
  ["another resume token", (result) => ({ ...result, resumeToken: `${result.resumeToken}=` })],
  ["an error swallowed", (result) => ({ ...result, error: null })],
  ["an error of no reason", (result) => ({ ...result, error: { category: "", type: "", message: "" } })],
  [
    "an error of our own making",
    (result) => ({ ...result, error: result.error && toFailure(new TypeError("x")) }),
  ],
  ["a full result lost", (result) => ({ ...result, full: null })],
];

test.each(tampered)("%s is found in every run", async (_name, tamper) => {
  let found = 0;
  for (const { scenario } of vectors) {
    const wanted = await predict(scenario, differences);
    const worse = tamper(wanted);
    if (JSON.stringify(worse) === JSON.stringify(wanted)) continue;
    found += 1;
    expect(differing(wanted, worse)).not.toEqual([]);
  }
  expect(found).toBeGreaterThan(5);
});

test.each(plantedErrors)("there is a place to plant that %s", (_name, module, before) => {
  const [name, ...path] = module.split("/");
  const source = new URL(`../../${name}/src/${path.join("/")}.ts`, import.meta.url);
  expect(readFileSync(source, "utf8")).toContain(before);
});
