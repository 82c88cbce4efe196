import * as jmespath from "@jobs/jmespath";
import { describe, expect, test, vi } from "vitest";
import { differences } from "../vectors/differences/index.ts";
import { differing, predict } from "../vectors/judge.ts";
import { play } from "../vectors/play.ts";
import { asList, type Scenario } from "../vectors/scenario.ts";
import { canonical, toWire } from "../vectors/wire.ts";
import { publishedModels } from "./__fixtures__/published-models.ts";
import { scriptedOperation } from "./__fixtures__/scripted-operation.ts";
import { withPath } from "./dotted-path.ts";
import { compileExpression } from "./expression.ts";
import { createPaginator, type PaginatorModel } from "./index.ts";

/** What is under the first result key, where it is no list. */
const kinds: Readonly<Record<string, "map" | "text">> = {
  "apigateway.GetUsage": "map",
  "budgets.DescribeBudgetPerformanceHistory": "map",
  "devicefarm.GetOfferingStatus": "map",
  "devicefarm.ListUniqueProblems": "map",
  "devops-guru.ListAnomalousLogGroups": "text",
  "rds.DownloadDBLogFilePortion": "text",
  "taxsettings.ListTaxExemptions": "map",
};

/** The values of a page for the first result key: of one, three and two elements. */
function primaryOf(page: number, kind: "list" | "map" | "text"): unknown {
  const ids = [["a"], ["b", "c", "d"], ["e", "f"]][page] ?? [];
  if (kind === "text") return ids.join("");
  if (kind === "map") return Object.fromEntries(ids.map((id) => [id, [id]]));
  return ids.map((id) => ({ Key: id, JobId: id, ShardId: id }));
}

/** The tokens that a page after the first is asked with: of the types that services have. */
function tokensOf(page: number, name: string, model: PaginatorModel): unknown[] {
  if (name.endsWith("ListParts")) return [page];
  if (/dynamodb.(Query|Scan)/.test(name))
    return [{ pk: { S: "k" }, n: { N: String(page) }, b: { B: new Uint8Array([page]) } }];
  // As the last element of the page before, where the token is one.
  return asList(model.input_token).map((_, index) => `${["", "a", "d"][page]}${index || ""}`);
}

function responseOf(page: number, name: string, model: PaginatorModel): object {
  const [primary = "", ...secondary] = asList(model.result_key);
  let response: object = { ResponseMetadata: {} };
  for (const path of model.non_aggregate_keys ?? []) response = withPath(response, path, { of: page });
  response = withPath(response, primary, primaryOf(page, kinds[name] ?? "list"));
  for (const path of secondary)
    response = withPath(response, path, path.endsWith("Count") ? page + 1 : [`${path} ${page}`]);
  if (model.more_results !== undefined) response = withPath(response, model.more_results, page < 2);
  const next = page < 2 ? tokensOf(page + 1, name, model) : [];
  asList(model.output_token).forEach((path, index) => {
    if (!path.includes("[") && next[index] !== undefined) response = withPath(response, path, next[index]);
    // The service itself ends these lists by this alone.
    else if (page === 2 && path.includes("[")) response = withPath(response, primary, []);
  });
  return response;
}

function scenarioOf(name: string, model: PaginatorModel): Scenario {
  const names = asList(model.input_token);
  const pages = [0, 1, 2].map((page) => {
    const tokens = page === 0 ? [] : tokensOf(page, name, model);
    const asked = Object.fromEntries(tokens.map((token, index) => [names[index] ?? "", token]));
    return [canonical(asked), responseOf(page, name, model)];
  });
  return { id: name, model, pages: Object.fromEntries(pages) as Scenario["pages"] };
}

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
