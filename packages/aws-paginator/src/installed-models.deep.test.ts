import { execFileSync } from "node:child_process";
import { describe, expect, test } from "vitest";
import { differences } from "../vectors/differences/index.ts";
import { differing, predict } from "../vectors/judge.ts";
import { play } from "../vectors/play.ts";
import { retoldWrongly } from "./__fixtures__/played-on-botocore.ts";
import { scenarioOf } from "./__fixtures__/scenario-of-model.ts";
import { createPaginator, type PaginatorModel } from "./index.ts";

/** Every model of the installed botocore, of each version of each API. */
const program = `
import json, sys, botocore.session
if tuple(map(int, botocore.__version__.split(".")[:2])) < (1, 43): sys.exit("too old")
session = botocore.session.get_session()
loader = session.get_component("data_loader")
for service in loader.list_available_services("paginators-1"):
    for version in loader.list_api_versions(service, "paginators-1"):
        models = loader.load_service_model(service, "paginators-1", version)["pagination"]
        for operation, model in models.items():
            print(json.dumps([f"{service}.{operation}", version, model]))
`;

function python(...args: readonly string[]): string {
  return execFileSync("python3", args, { encoding: "utf8", stdio: "pipe", maxBuffer: 2 ** 28 });
}

function installedModels(): (readonly [name: string, version: string, model: PaginatorModel])[] {
  try {
    return python("-c", program)
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line));
  } catch {
    console.warn(
      "NOTICE: no python3 with botocore 1.43 or newer is installed, so its models are not walked.",
    );
    return [];
  }
}

const models = installedModels();
/** The members of a model that matter; some of botocore's have more. */
const named = [
  "input_token",
  "output_token",
  "result_key",
  "limit_key",
  "more_results",
  "non_aggregate_keys",
];
const scenarios = models.map(([name, version, model]) => ({
  ...scenarioOf(
    name,
    Object.fromEntries(Object.entries(model).filter(([key]) => named.includes(key))) as PaginatorModel,
  ),
  id: `${name} ${version}`,
  config: { MaxItems: 2 },
  chain: true,
}));

describe.skipIf(models.length === 0)("every model that botocore has, of each version of each API", () => {
  test("is walked as botocore does, or with a listed difference", async () => {
    const unlisted: object[] = [];
    for (const scenario of scenarios) {
      const ours = await play(scenario, createPaginator);
      const wrong = differing(await predict(scenario, differences), ours);
      if (wrong.length > 0) unlisted.push({ id: scenario.id, wrong });
    }
    console.log(
      `${scenarios.length} models are walked, ${scenarios.length - unlisted.length} as botocore does or with a listed difference`,
    );
    expect(unlisted).toEqual([]);
  });

  test("is retold as botocore does it", async () => {
    expect(await retoldWrongly(scenarios)).toEqual([]);
  });
});
