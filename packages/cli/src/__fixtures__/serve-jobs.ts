import type { JobSummary } from "@jobs/contract";
import { onTestFinished, vi } from "vitest";
import { listen } from "./listen.ts";

/** Jobs as a service gives them, and what it was asked. */
export interface ServedJobs {
  /** The options that reach it. */
  readonly options: readonly string[];
  /** The query of each request. */
  readonly requests: readonly string[];
  /** From which request on every one is refused. */
  readonly failing: { from: number };
}

/** A service that holds these jobs; a token is the number of jobs before the page. */
export async function serveJobs(jobs: readonly JobSummary[], usualPage = 50): Promise<ServedJobs> {
  vi.stubEnv("AWS_ACCESS_KEY_ID", "AKIDEXAMPLE");
  vi.stubEnv("AWS_SECRET_ACCESS_KEY", "canary-secret");
  vi.stubEnv("AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED", "true");
  const requests: string[] = [];
  const failing = { from: Infinity };
  onTestFinished(() => void vi.unstubAllEnvs());
  const options = await listen((request, response) => {
    const { search, searchParams } = new URL(request.url ?? "", "http://localhost");
    requests.push(search);
    const from = Number(searchParams.get("nextToken") ?? 0);
    const to = from + Number(searchParams.get("maxResults") ?? usualPage);
    const nextToken = to < jobs.length ? String(to) : undefined;
    response.setHeader("content-type", "application/json");
    if (requests.length >= failing.from) {
      response.writeHead(400, { "x-amzn-errortype": "BadRequestException" }).end('{"message": "no"}');
      return;
    }
    response.end(JSON.stringify({ jobSummaries: jobs.slice(from, to).map(toWire), nextToken }));
  });
  return { options, requests, failing };
}

function toWire(job: JobSummary): unknown {
  return JSON.parse(JSON.stringify(job), (_name, value: unknown) =>
    typeof value === "string" && /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(value) ? Date.parse(value) / 1000 : value,
  );
}
