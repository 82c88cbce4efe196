import type { PaginatorModel } from "@jobs/aws-paginator";
import { asList, type Scenario } from "../../vectors/scenario.ts";
import { canonical } from "../../vectors/wire.ts";
import { withPath } from "../dotted-path.ts";

/** What is under the first result key, if it is not a list. */
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

/** The tokens that a page after the first is requested with, of the types that services use. */
function tokensOf(page: number, name: string, model: PaginatorModel): unknown[] {
  if (name.endsWith("ListParts")) return [page];
  if (/dynamodb.(Query|Scan)/.test(name))
    return [{ pk: { S: "k" }, n: { N: String(page) }, b: { B: new Uint8Array([page]) } }];
  // The last element of the page before, because some models use that as the token.
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
    // This is the only way in which the service ends these lists.
    else if (page === 2 && path.includes("[")) response = withPath(response, primary, []);
  });
  return response;
}

/** A list of three pages that follows this model. */
export function scenarioOf(name: string, model: PaginatorModel): Scenario {
  const names = asList(model.input_token);
  const pages = [0, 1, 2].map((page) => {
    const tokens = page === 0 ? [] : tokensOf(page, name, model);
    const asked = Object.fromEntries(tokens.map((token, index) => [names[index] ?? "", token]));
    return [canonical(asked), responseOf(page, name, model)];
  });
  return { id: name, model, pages: Object.fromEntries(pages) as Scenario["pages"] };
}
