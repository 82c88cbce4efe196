import { execFile } from "node:child_process";
import { promisify } from "node:util";
import type { AmplifyClientOptions } from "@jobs/amplify-adapter";
import { JobsClientError, type JobsClient } from "@jobs/contract";
import {
  createDemoWorld,
  createFakeClient,
  demoBranch,
  faultNames,
  type FaultName,
  type Faults,
} from "@jobs/fake-adapter";
import { createFakeServer } from "@jobs/fake-adapter/server";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { openAmplifyOverHttp } from "../support/amplify-over-http.ts";
import { read, root } from "../support/workspace.ts";

/** What the library makes of a fault that it does not retry, and whether it retries it. */
const outcomes: Readonly<Record<FaultName, readonly [code: string | undefined, retried: boolean]>> = {
  none: [undefined, false],
  throttle: ["THROTTLED", true],
  "rate-exceeded": ["THROTTLED", true],
  "internal-failure": ["UNAVAILABLE", true],
  unavailable: ["UNAVAILABLE", true],
  "expired-token": ["REJECTED", false],
  "empty-page": [undefined, false],
  "repeated-token": ["TOKEN_REPEATED", false],
  cycle: ["TOKEN_REPEATED", false],
  "unknown-enum": [undefined, false],
  "unknown-fields": [undefined, false],
  "missing-list": ["INVALID_RESPONSE", false],
  "iso-times": ["INVALID_RESPONSE", false],
  "bad-gateway": ["UNAVAILABLE", true],
  html: ["INVALID_RESPONSE", false],
  "truncated-json": ["INVALID_RESPONSE", false],
  reset: ["UNREACHABLE", true],
  "reset-body": ["UNREACHABLE", true],
  "slow-headers": ["UNREACHABLE", true],
  "slow-body": ["UNREACHABLE", true],
};

const everyJob = Array.from({ length: 137 }, (_, index) => String(137 - index));
/** Later than any of these tests waits. */
const delay = 600_000;

async function open(faults: Faults, options: AmplifyClientOptions): Promise<JobsClient> {
  // The SDK waits a random time before it tries again; none of these tests is about how long.
  vi.spyOn(Math, "random").mockReturnValue(0);
  const { client, close } = await openAmplifyOverHttp(createDemoWorld(), options, { faults });
  onTestFinished(async () => {
    vi.restoreAllMocks();
    await close?.();
  });
  return client;
}

/** Reads a listing to its end, going on after each error, and gives the ids and the codes of the errors. */
async function readOn(client: JobsClient): Promise<{ ids: string[]; codes: string[] }> {
  const pages = client
    .getPaginator("list_jobs")
    .paginate({ ...demoBranch, PaginationConfig: { PageSize: 20 } });
  const [ids, codes]: [string[], string[]] = [[], []];
  for (let loop = 0; loop < 50; loop++) {
    try {
      for await (const page of pages) ids.push(...page.jobSummaries.map((job) => job.jobId));
      return { ids, codes };
    } catch (error) {
      codes.push(error instanceof Error && "code" in error ? String(error.code) : String(error));
    }
  }
  throw new Error(`still no end after the errors ${codes.join(", ")}`);
}

describe.each(faultNames.map((kind) => [kind, ...outcomes[kind]] as const))(
  "the fault %s in the middle of a list",
  (kind, code, retried) => {
    const script: Faults = ["none", "none", { kind, delay }];
    const timeout = kind.startsWith("slow") ? { requestTimeout: 1000 } : {};

    it(`${code === undefined ? "is no error" : `is ${code}`}, and going on after it, no job is lost and none comes twice`, async () => {
      const client = await open(script, { ...timeout, maxAttempts: 1 });
      expect(await readOn(client)).toEqual({ ids: everyJob, codes: code === undefined ? [] : [code] });
    });

    it(`is ${retried ? "" : "not "}tried again by the client itself`, async () => {
      const client = await open(script, { ...timeout, maxAttempts: 2 });
      const codes = retried || code === undefined ? [] : [code];
      expect(await readOn(client)).toEqual({ ids: everyJob, codes });
    });

    it("leaves getJob with the job, or with an error of ours", async () => {
      const client = await open([{ kind, delay: 5 }], { maxAttempts: 1 });
      const job = await client.getJob({ ...demoBranch, jobId: "1" }).catch((error: unknown) => error);
      if (job instanceof Error) expect(job).toBeInstanceOf(JobsClientError);
      else expect(job).toMatchObject({ job: { summary: { jobId: "1" } } });
    });
  },
);

describe("faults", () => {
  it.each(["slow-headers", "slow-body"] as const)("%s within the timeout are only slow", async (kind) => {
    const client = await open(
      [
        { kind, delay: 5 },
        { kind, delay: 5 },
      ],
      { maxAttempts: 1 },
    );
    expect(await readOn(client)).toEqual({ ids: everyJob, codes: [] });
  });

  it("of every kind, at a rate and by a seed, lose no job and repeat none, the same ones on every run", async () => {
    const faults = { rate: 0.4, seed: 7, faults: faultNames.map((kind) => ({ kind, delay: 5 })) };
    const runs = [];
    for (let run = 0; run < 2; run++) runs.push(await readOn(await open(faults, { maxAttempts: 1 })));
    expect(runs[0]?.ids).toEqual(everyJob);
    expect(runs[0]?.codes.length).toBeGreaterThan(2);
    expect(runs[1]).toEqual(runs[0]);
  });

  it("happen to a request that asks for one, and to no other", async () => {
    const server = await createFakeServer();
    onTestFinished(() => server.close());
    const get = (fault: string) => fetch(`${server.url}/apps`, { headers: { "x-fake-fault": fault } });
    expect((await get("throttle")).status).toBe(429);
    await expect(get("reset")).rejects.toThrow("fetch failed");
    expect((await get("throttle@ListJobs")).status).toBe(200);
    expect((await fetch(`${server.url}/apps`)).status).toBe(200);
    const unknown = await get("oops");
    expect([unknown.status, await unknown.text()]).toEqual([
      400,
      expect.stringMatching(/no fault .*oops.*throttle/),
    ]);
  });

  it("that are slow keep neither a server from closing nor its process from ending", async () => {
    // The built package, in a process of its own, that nothing else keeps alive.
    const script = `
      import { createFakeServer } from "@jobs/fake-adapter/server";
      const [body, headers] = ["slow-body", "slow-headers"].map((kind) => ({ kind, delay: ${delay} }));
      const server = await createFakeServer(undefined, { faults: [body, headers] });
      const begun = await fetch(server.url + "/apps");
      const ended = [begun.text(), fetch(server.url + "/apps")].map((answer) => answer.then(() => "answered", () => "cut off"));
      await fetch(server.url + "/apps");
      await server.close();
      console.log(await Promise.all(ended));
    `;
    const { stdout } = await promisify(execFile)(process.execPath, ["--input-type=module", "-e", script], {
      cwd: root,
      timeout: 500_000,
    });
    expect(stdout).toBe("[ 'cut off', 'cut off' ]\n");
  });
});

it("docs/errors.md says the same of every fault, in the same order", () => {
  const rows = [...read("docs/errors.md").matchAll(/^\| `([a-z-]+)` \|([^|]*)\|([^|]*)\|([^|]*)\|/gm)];
  const told = rows.map(([, kind, , again = "", then = ""]) => [
    kind,
    /`([A-Z_]+)`/.exec(then)?.[1],
    again.trim().startsWith("yes"),
  ]);
  expect(told).toEqual(faultNames.map((kind) => [kind, ...outcomes[kind]]));
});

describe("faults in memory", () => {
  const kinds = faultNames.slice(0, faultNames.indexOf("bad-gateway"));

  it.each(kinds.map((kind) => [kind, outcomes[kind][0]] as const))(
    "%s is %s, as over HTTP",
    async (kind, code) => {
      const client = createFakeClient(undefined, { faults: ["none", "none", kind as "none"] });
      expect(await readOn(client)).toEqual({ ids: everyJob, codes: code === undefined ? [] : [code] });
    },
  );

  it("has none of the transport", () => {
    const faults = ["reset"] as unknown as ["none"];
    expect(() => createFakeClient(undefined, { faults })).toThrow(
      /no fault "reset" here\. Use one of: none, throttle/,
    );
  });
});
