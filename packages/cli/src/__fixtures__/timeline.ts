import { createWorld, demoBranch, type GivenJob, type JobPlan, type Push } from "@jobs/fake-adapter";
import { expect, onTestFinished, vi } from "vitest";
import { noon } from "./jobs.ts";
import { openLocalAmplify } from "./local-amplify.ts";
import { openWeather, type Spell } from "./weather.ts";

/** What happens while somebody waits, at so many seconds from the beginning. */
interface Stage {
  push(seconds: number, push?: Partial<Push>, plan?: JobPlan): void;
  stop(seconds: number, jobId: string): void;
  interrupt(seconds: number): void;
  setClock(seconds: number, hours: number): void;
}

/** A wait from its beginning at noon to its end: what happens, and what is told of it. */
export interface Timeline {
  /** What is there at the beginning, newest first. */
  readonly jobs?: readonly GivenJob[];
  readonly spells?: readonly Spell[];
  readonly happens?: (stage: Stage) => void;
  /** The command line. */
  readonly argv: string;
  readonly status: number;
  /** Of a document, what matters: it has a job with its steps only where one is here. */
  readonly out: string | object;
  /** The lines of stderr, without their times. */
  readonly err: readonly string[];
  /** How many seconds it lasted, where that is to be said. */
  readonly lasts?: number;
}

/** Plays a timeline on a clock that goes by at once, and compares. */
export async function play(timeline: Timeline): Promise<void> {
  const { jobs = [], spells = [], happens, argv, status, out, err, lasts } = timeline;
  // Between two questions there is always the same time.
  const random = vi.spyOn(Math, "random").mockReturnValue(0.5);
  onTestFinished(() => random.mockRestore());
  const { appId, branchName } = demoBranch;
  const world = createWorld({ apps: [{ app: { appId }, branches: [{ branch: { branchName }, jobs }] }] });
  const { server, run, at, now } = await openLocalAmplify({}, world);
  const begin = now();
  const weather = await openWeather(server.url, spells, () => (now() - begin) / 1000);
  for (const { from, to } of spells.filter(({ what }) => what === "refused")) {
    if (from === 0) await weather.refuse();
    else at(from * 1000, weather.refuse);
    if (to < Infinity) at(to * 1000, weather.accept);
  }
  const interrupt = new AbortController();
  let shift = 0;
  happens?.({
    push: (seconds, push = {}, plan) =>
      at(seconds * 1000, () => server.client.push({ ...demoBranch, ...push }, plan)),
    stop: (seconds, jobId) => at(seconds * 1000, () => server.client.stopJob({ ...demoBranch, jobId })),
    interrupt: (seconds) => at(seconds * 1000, async () => interrupt.abort()),
    setClock: (seconds, hours) => at(seconds * 1000, async () => void (shift = hours * 3_600_000)),
  });
  const outcome = await run([...argv.split(" "), "--endpoint-url", weather.url], undefined, {
    signal: interrupt.signal,
    now: () => now() + shift,
  });
  const lines = outcome.err.split("\n").slice(0, -1);
  const said = lines.map((line) =>
    line
      .replace(/^\d{4}-\d\d-\d\dT[\d:.]+Z /, "")
      .replaceAll(weather.url, "<url>")
      .replace(/(?<=ECONNREFUSED 127.0.0.1:)\d+/, "<port>"),
  );
  expect([outcome.status, said]).toEqual([status, err]);
  if (typeof out === "string") expect(outcome.out.replaceAll(weather.url, "<url>")).toBe(out);
  else {
    const document: unknown = JSON.parse(outcome.out);
    expect(document).toMatchObject(out);
    const members = ["outcome", ...("summary" in out ? ["summary", "steps"] : [])];
    expect(Object.keys(Object(document))).toEqual(members);
  }
  if (lasts !== undefined) expect((now() - begin) / 1000).toBe(lasts);
}

/** Begins when the wait does, or so many seconds later, and goes on from there. */
export const running = (jobId: string, members: Partial<GivenJob> = {}, later = 0): GivenJob => ({
  jobId,
  status: "CREATED",
  startTime: new Date(noon + later * 1000),
  plan: {},
  ...members,
});
/** Was over when the wait begins. */
export const over = (jobId: string, members: Partial<GivenJob> = {}): GivenJob => ({
  jobId,
  status: "SUCCEED",
  startTime: new Date(noon - 600_000),
  endTime: new Date(noon - 480_000),
  ...members,
});
/** A line for each state of a job that is told. */
export const told = (jobId: string, ...states: string[]) => states.map((state) => `job ${jobId} ${state}`);
export const begins = (jobId: string) =>
  told(jobId, "CREATED", "PENDING", "PROVISIONING", "RUNNING, step BUILD");
export const finishes = (jobId: string) => told(jobId, "RUNNING, step DEPLOY", "RUNNING, step VERIFY");
export const trouble = (what: string) => `amplify-jobs: asking again after: ${what}`;
/** What whoever is cut short is told: how to go on waiting. */
export const goOn = (words: string) => `To go on: amplify-jobs wait ${words} ${sameBranch}`;
const sameBranch = `--app-id ${demoBranch.appId} --branch-name ${demoBranch.branchName} --endpoint-url <url> --region us-east-1`;
/** What is told while there is none. */
export const nobody = "waiting for a job to appear";
export const succeeded = (jobId: string, what = "HEAD") => `✓ Job ${jobId} succeeded after 1m 45s: ${what}\n`;
