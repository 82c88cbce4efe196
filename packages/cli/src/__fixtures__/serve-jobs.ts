import type { JobSummary } from "@jobs/contract";
import { onTestFinished, vi } from "vitest";
import { listen } from "./listen.ts";

/** Jobs as a service gives them, and what it was asked. */
export interface ServedJobs {
  /** The options that reach it. */
  readonly options: readonly string[];
  /** The query of each request. */
  readonly requests: readonly string[];
  /** From which request on every one is refused, and whether those are that come with a token. */
  readonly failing: { from: number; tokens?: boolean };
  /** Whether the next page names the token before its own instead of one that leads on, so that tokens go in a circle. */
  readonly circle: { next: () => boolean };
}

/** How many jobs stand before the place that a token names. Of tokens that name a job it is the last one before that place. */
const tokenForms = {
  count: { write: (_jobs, before) => String(before), read: (_jobs, token) => Number(token) },
  name: {
    write: (jobs, before) => `behind ${jobs[before - 1]?.jobId}`,
    read: (jobs, token) => jobs.findIndex(({ jobId }) => token === `behind ${jobId}`) + 1,
  },
} as const satisfies Record<
  string,
  {
    write(jobs: readonly JobSummary[], before: number): string;
    read(jobs: readonly JobSummary[], token: string): number;
  }
>;

export type TokenForm = keyof typeof tokenForms;

/** A service that holds these jobs, also those that are added to them later. */
export async function serveJobs(
  jobs: readonly JobSummary[],
  usualPage = 50,
  tokens: TokenForm = "count",
): Promise<ServedJobs> {
  vi.stubEnv("AWS_ACCESS_KEY_ID", "AKIDEXAMPLE");
  vi.stubEnv("AWS_SECRET_ACCESS_KEY", "canary-secret");
  vi.stubEnv("AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED", "true");
  const form = tokenForms[tokens];
  const requests: string[] = [];
  const failing: ServedJobs["failing"] = { from: Infinity };
  const circle = { next: () => false };
  const tokenBefore = new Map<string, string | null>();
  onTestFinished(() => void vi.unstubAllEnvs());
  const options = await listen((request, response) => {
    const { search, searchParams } = new URL(request.url ?? "", "http://localhost");
    requests.push(search);
    const token = searchParams.get("nextToken");
    const from = token === null ? 0 : form.read(jobs, token);
    const to = from + Number(searchParams.get("maxResults") ?? usualPage);
    response.setHeader("content-type", "application/json");
    if (requests.length >= failing.from || (failing.tokens === true && token !== null)) {
      response.writeHead(400, { "x-amzn-errortype": "BadRequestException" }).end('{"message": "no"}');
      return;
    }
    const right = to < jobs.length ? form.write(jobs, to) : undefined;
    const earlier = token === null ? undefined : tokenBefore.get(token);
    if (right !== undefined) tokenBefore.set(right, token);
    const nextToken = earlier && circle.next() ? earlier : right;
    response.end(JSON.stringify({ jobSummaries: jobs.slice(from, to).map(toWire), nextToken }));
  });
  return { options, requests, failing, circle };
}

function toWire(job: JobSummary): unknown {
  return JSON.parse(JSON.stringify(job), (_name, value: unknown) =>
    typeof value === "string" && /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(value) ? Date.parse(value) / 1000 : value,
  );
}
