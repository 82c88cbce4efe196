import { createClock, type Clock, parseWorld, type World } from "@jobs/fake-adapter";
import { expect } from "vitest";
import { read } from "../support/workspace.ts";

/** What is asked: one request, or a walk read as a full result, page by page, or by a search. */
export interface Question {
  readonly call?: string;
  readonly walk?: PaginatorName;
  readonly pages?: PaginatorName;
  readonly search?: string;
  /** What the search is of. */
  readonly of?: PaginatorName;
  readonly params: Readonly<Record<string, unknown>>;
  readonly config?: Readonly<Record<string, unknown>>;
}

type PaginatorName = "list_jobs" | "list_branches" | "list_apps";

/** What came, as JSON, or how it failed. */
export type Reply = { readonly value: unknown } | { readonly failure: string };

export interface ScenarioSubject {
  ask(question: Question): Promise<Reply>;
  /** Whether a failure is what is called so by the service. */
  isFailure(failure: string, serviceError: string): boolean;
  close(): Promise<void>;
}

export type OpenScenarioSubject = (world: World, clock: Clock) => Promise<ScenarioSubject>;

/** A line: something to ask with what must come of it; or another world, a step of its clock, or a heading. */
interface Line extends Question {
  readonly say?: string;
  readonly world?: unknown;
  readonly advance?: number;
  /** What tells the items apart, in order. */
  readonly ids?: unknown;
  /** Members of the answer. */
  readonly gives?: object;
  /** A name for the token of the answer, for `$name` in later lines; null when there must be none. */
  readonly next?: string | null;
  /** The error of the service. */
  readonly fails?: string;
}

/** Plays the scenario to a subject, and gives how many questions it answered. */
export async function playScenario(open: OpenScenarioSubject): Promise<number> {
  const tokens = new Map<string, string>();
  let [subject, clock]: [ScenarioSubject | undefined, ReturnType<typeof createClock>] = [
    undefined,
    createClock(),
  ];
  let asked = 0;
  try {
    for (const [index, text] of read("test/scenario/scenario.ndjson").trim().split("\n").entries()) {
      const line = JSON.parse(text) as Line;
      clock.advance(line.advance ?? 0);
      if (line.world !== undefined) {
        await subject?.close();
        clock = createClock({ at: new Date("2026-01-02T00:00:00Z") });
        subject = await open(parseWorld(JSON.stringify(line.world)), clock);
      }
      if (line.params === undefined || subject === undefined) continue;
      const reply = await subject.ask(withTokens(line, tokens));
      expectReply(subject, line, reply, tokens, `line ${index + 1}: ${text.slice(0, 300)}`);
      asked += 1;
    }
  } finally {
    await subject?.close();
  }
  return asked;
}

function withTokens(
  { call, walk, pages, search, of, params, config }: Line,
  tokens: ReadonlyMap<string, string>,
): Question {
  const text = JSON.stringify({ call, walk, pages, search, of, params, config });
  return JSON.parse(
    text.replaceAll(/"\$([\w-]+)"/g, (_all, name: string) => JSON.stringify(tokens.get(name))),
  ) as Question;
}

function expectReply(
  subject: ScenarioSubject,
  { ids, gives, next, fails, pages }: Line,
  reply: Reply,
  tokens: Map<string, string>,
  context: string,
): void {
  if (fails !== undefined) {
    expect(
      "failure" in reply && subject.isFailure(reply.failure, fails),
      `${context}\n${JSON.stringify(reply)}`,
    ).toBe(true);
    return;
  }
  expect(reply, context).toHaveProperty("value");
  const { value } = reply as { value: object };
  if (ids !== undefined)
    expect(pages === undefined ? idsOf(value) : (value as object[]).map(idsOf), context).toEqual(ids);
  if (Array.isArray(gives)) expect(value, context).toEqual(gives);
  else if (gives !== undefined) expect(value, context).toMatchObject(gives);
  if (next === undefined) return;
  const token =
    (value as Record<string, string | undefined>)["NextToken"] ??
    (value as Record<string, string | undefined>)["nextToken"];
  if (next === null) expect(token, context).toBeUndefined();
  else tokens.set(next, expectText(token, context));
}

function expectText(token: unknown, context: string): string {
  expect(token, context).toEqual(expect.any(String));
  return String(token);
}

const keys = { jobSummaries: "jobId", branches: "branchName", apps: "appId" };

function idsOf(response: object): unknown[] {
  const lists = response as Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>;
  return Object.entries(keys).flatMap(([list, key]) => lists[list]?.map((item) => item[key]) ?? []);
}
