import * as jmespath from "@jobs/jmespath";
import { describe, expect, test, vi } from "vitest";
import { differences } from "../vectors/differences/index.ts";
import { differing, predict } from "../vectors/judge.ts";
import { play } from "../vectors/play.ts";
import { asList } from "../vectors/scenario.ts";
import { canonical, toWire } from "../vectors/wire.ts";
import { publishedModels } from "./__fixtures__/published-models.ts";
import { scenarioOf } from "./__fixtures__/scenario-of-model.ts";
import { scriptedOperation } from "./__fixtures__/scripted-operation.ts";
import { compileExpression } from "./expression.ts";
import { createPaginator } from "./index.ts";

const published = Object.entries(publishedModels);

describe.each(published)("%s", (name, model) => {
  const scenario = scenarioOf(name, model);
  const [primary = "", ...secondary] = asList(model.result_key);
  const sent = Object.values(scenario.pages);

  test("is listed whole, each page as it was sent", async () => {
    const { pages, full, error } = await play(scenario, createPaginator);
    expect([pages, error]).toEqual([sent.map(toWire), null]);
    const read = compileExpression(primary);
    const values = sent.map(read);
    const all = read(full?.result);
    if (typeof all === "string") expect(all).toBe(values.join(""));
    else if (Array.isArray(all)) expect(all).toEqual(values.flat());
    else expect(all).toEqual(Object.assign({}, ...(values as object[])));
    for (const path of secondary) expect(compileExpression(path)(full?.result)).not.toBeNull();
  });

  test("is cut and resumed anywhere, each item once and each secondary one, too", async () => {
    const { chain = [], chainEnd } = await play(
      { ...scenario, config: { MaxItems: 2 }, chain: true },
      createPaginator,
    );
    expect(chainEnd).toBe("done");
    const hops = chain.flatMap(({ pages }) => pages);
    for (const path of [primary, ...secondary].filter((one) => !one.endsWith("Count"))) {
      const read = compileExpression(path);
      const texts = (pages: readonly unknown[]) =>
        pages.flatMap((page) => Array.from(elements(read(page)), canonical));
      expect(texts(hops)).toEqual(texts(sent));
    }
  });

  test.each([1, 2, 3, 5])("is as in boto3, but for the differences, with a limit of %d", async (MaxItems) => {
    const limited = { ...scenario, config: { MaxItems }, chain: true, resultKeyIters: true, reiterate: true };
    expect(differing(await predict(limited, differences), await play(limited, createPaginator))).toEqual([]);
  });
});

function elements(value: unknown): Iterable<unknown> {
  if (typeof value === "string" || Array.isArray(value)) return value;
  return Object.entries(value ?? {});
}

vi.mock("@jobs/jmespath", { spy: true });

test("names are read without JMESPath, and only what is more than names goes through it", () => {
  const compiled = (name: string) => {
    vi.mocked(jmespath.compileExpression).mockClear();
    createPaginator(scriptedOperation({}).operation, publishedModels[name]!);
    return vi.mocked(jmespath.compileExpression).mock.calls.map(([expression]) => expression);
  };
  expect([compiled("s3.ListObjectVersions"), compiled("athena.GetQueryResults")]).toEqual([[], []]);
  expect(compiled("s3.ListObjects")).toEqual(["NextMarker || Contents[-1].Key"]);
});
