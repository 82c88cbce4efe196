import type * as awsPaginator from "@jobs/aws-paginator";
import { toFailure } from "./failure.ts";
import { createFakeOperation, type FakeOperation } from "./fake-operation.ts";
import { read } from "./reference/read.ts";
import type { Failure, Hop, Result, Run, Scenario } from "./scenario.ts";
import { toWire } from "./wire.ts";

type CreatePaginator = typeof awsPaginator.createPaginator;
type Pages = awsPaginator.Pages<object, unknown>;

/** Plays a scenario on an engine and tells what came of it. */
export async function play(scenario: Scenario, createPaginator: CreatePaginator): Promise<Result> {
  const { id } = scenario;
  const service = createFakeOperation(scenario);
  let pages: () => Pages;
  try {
    pages = open(scenario, service, createPaginator);
  } catch (error) {
    const nothing = { requests: [], pages: [], resumeToken: null, nonAggregate: {} };
    return { id, stage: "paginate", ...nothing, error: toFailure(error), full: null };
  }
  const run = await iterate(pages, service);
  const nonAggregate = nonAggregatePart(scenario, pages, run.pages[0] ?? toWire(service.firstAnswer()));
  const again = scenario.reiterate === true ? await iterate(pages, service) : undefined;
  return {
    id,
    stage: "iterate",
    ...run,
    nonAggregate,
    full: await buildFullResult(scenario, createPaginator),
    ...(scenario.chain === true && (await playChain(scenario, createPaginator))),
    ...(scenario.search !== undefined && {
      search: await search(scenario, scenario.search, createPaginator),
    }),
    ...(scenario.resultKeyIters === true && { resultKeyIters: await iterateKeys(scenario, createPaginator) }),
    ...(again !== undefined && { reiterate: again }),
  };
}

/** Starts a walk. Throws what `paginate` throws; what the model is refused for comes when the walk is used, as in the recordings. */
function open(
  { model, limitKeyType, limitRange, kwargs, config }: Scenario,
  { call }: FakeOperation,
  createPaginator: CreatePaginator,
): () => Pages {
  const operation = async (input: object) => call(input as Record<string, unknown>);
  let paginator: awsPaginator.AwsPaginator<object, object, unknown>;
  try {
    paginator = createPaginator(operation, model, { type: limitKeyType ?? "integer", ...limitRange });
  } catch (error) {
    return () => {
      throw error;
    };
  }
  const pages = paginator.paginate({ ...kwargs, PaginationConfig: config ?? {} });
  return () => pages;
}

async function attempt(work: () => Promise<void>): Promise<Failure | null> {
  try {
    await work();
    return null;
  } catch (error) {
    return toFailure(error);
  }
}

async function iterate(opened: () => Pages, service: FakeOperation): Promise<Run> {
  const before = service.requests.length;
  const delivered: unknown[] = [];
  const error = await attempt(async () => {
    for await (const page of opened()) delivered.push(toWire(page));
  });
  return {
    requests: service.requests.slice(before),
    pages: delivered,
    resumeToken: resumeTokenOf(opened),
    error,
  };
}

/** A walk that cannot be opened has none, and one that began with no text gives that back. */
function resumeTokenOf(opened: () => Pages): string | null {
  try {
    const token: unknown = opened().resumeToken;
    return typeof token === "string" ? token : null;
  } catch {
    return null;
  }
}

async function buildFullResult(
  scenario: Scenario,
  createPaginator: CreatePaginator,
): Promise<Result["full"]> {
  const service = createFakeOperation(scenario);
  const opened = open(scenario, service, createPaginator);
  let result: unknown = null;
  const error = await attempt(async () => {
    result = toWire(await opened().buildFullResult());
  });
  return { requests: service.requests, result, resumeToken: resumeTokenOf(opened), error };
}

async function playChain(
  scenario: Scenario,
  createPaginator: CreatePaginator,
): Promise<Pick<Result, "chain" | "chainEnd">> {
  const { maxHops = 60, config } = scenario;
  const chain: Hop[] = [];
  let startingToken: unknown = config?.["StartingToken"] ?? null;
  while (chain.length < maxHops) {
    const service = createFakeOperation(scenario);
    const hop = { ...scenario, config: { ...config, StartingToken: startingToken } };
    const run = await iterate(open(hop, service, createPaginator), service);
    chain.push({ startingToken, ...run });
    if (run.error !== null) return { chain, chainEnd: "error" };
    if (run.resumeToken === null) return { chain, chainEnd: "done" };
    if (chain.some((one) => one.startingToken === run.resumeToken)) return { chain, chainEnd: "loop" };
    startingToken = run.resumeToken;
  }
  return { chain, chainEnd: "maxHops" };
}

async function search(
  scenario: Scenario,
  expression: string,
  createPaginator: CreatePaginator,
): Promise<Result["search"] & object> {
  const items: unknown[] = [];
  const opened = open(scenario, createFakeOperation(scenario), createPaginator);
  const error = await attempt(async () => {
    for await (const hit of opened().search(expression)) items.push(toWire(hit));
  });
  return { items, error };
}

async function iterateKeys(
  scenario: Scenario,
  createPaginator: CreatePaginator,
): Promise<Result["resultKeyIters"] & object> {
  const lists: unknown[][] = [];
  const opened = open(scenario, createFakeOperation(scenario), createPaginator);
  const error = await attempt(async () => {
    for (const iterator of opened().resultKeyIters()) {
      const list: unknown[] = [];
      lists.push(list);
      for await (const element of iterator) list.push(toWire(element));
    }
  });
  return { lists: error === null ? lists : null, error };
}

/** The non-aggregate keys of the first page, as the full result has them. The recorded engine tells them itself. */
function nonAggregatePart({ model }: Scenario, opened: () => Pages, first: unknown): unknown {
  if (hasPart(opened)) return toWire(opened().nonAggregatePart);
  const part: Record<string, unknown> = {};
  const paths = first === undefined ? [] : (model.non_aggregate_keys ?? []);
  // One that cannot be written is the error of this run.
  for (const path of paths.some((one) => /[[\]*|]/.test(one)) ? [] : paths) {
    const names = path.split(".");
    const last = names.pop() ?? "";
    const parent = names.reduce<Record<string, unknown>>(
      (target, name) => (target[name] ??= {}) as Record<string, unknown>,
      part,
    );
    parent[last] = read(path, first);
  }
  return part;
}

function hasPart(opened: () => Pages): opened is () => Pages & { readonly nonAggregatePart: unknown } {
  try {
    return "nonAggregatePart" in opened();
  } catch {
    return false;
  }
}
