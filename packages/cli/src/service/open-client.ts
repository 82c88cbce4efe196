import type { CallOptions, JobsClient } from "@jobs/contract";
import type { Terminal } from "../terminal/terminal.ts";
import type { Branch } from "./which-branch.ts";

export interface ClientChoice {
  readonly adapter?: "amplify" | "fake" | undefined;
  readonly region?: string | undefined;
  readonly profile?: string | undefined;
  readonly "endpoint-url"?: string | undefined;
  readonly "ca-bundle"?: string | undefined;
  readonly "no-verify-ssl"?: true | undefined;
}

/** What a URL has brought: its status may be one of an error. */
interface Download {
  readonly status: number;
  readonly contentType: string;
  readonly body: AsyncIterable<Uint8Array>;
}

/** A client, and what time it is where it looks. */
export interface OpenClient {
  readonly client: JobsClient;
  /** Gets what a URL of an answer leads to, on the way that the client asks. */
  download(url: string, options: CallOptions): Promise<Download>;
  /** Milliseconds since 1970. Times that the client gives are seen from here, not from the time of the terminal. */
  now(): number;
  /** What is looked at where nothing else is asked for: the jobs that are made up. */
  readonly demo?: Branch;
  /** And where a job can be started there. */
  readonly idleDemo?: Branch;
}

/** The one place that picks an adapter. Each is loaded only when it is used. */
export async function openClient(
  choice: ClientChoice,
  { now = Date.now, askSecret, secrets }: Pick<Terminal, "now" | "askSecret" | "secrets">,
): Promise<OpenClient> {
  if (choice.adapter === "fake") return openFake(now);
  const { createAmplifyClient, createDownload } = await import("@jobs/amplify-adapter");
  const way = {
    profile: choice.profile,
    caBundle: choice["ca-bundle"],
    verifySsl: !choice["no-verify-ssl"],
    onSecret: (secret: string) => secrets?.add(secret),
  };
  const client = createAmplifyClient({
    ...way,
    region: choice.region,
    endpoint: choice["endpoint-url"],
    mfaCodeProvider: askSecret && ((serial) => askSecret(`Enter MFA code for ${serial}: `)),
  });
  return { client, now, download: (url, options) => createDownload(way)(url, options) };
}

/** How much faster than the terminal's the time of the made-up jobs goes by: a job takes five seconds. */
const demoSpeed = 20;

async function openFake(now: () => number): Promise<OpenClient> {
  const { createDemoWorld, createFakeClient, demoBranch, idleBranch } = await import("@jobs/fake-adapter");
  const world = createDemoWorld();
  const [newest] = world.apps.flatMap(({ branches }) => branches.flatMap(({ jobs }) => jobs.slice(0, 1)));
  const demoTime = (newest?.startTime.getTime() ?? 0) + 150_000;
  // In the demo world it is always a moment after its newest job began; time goes by once a job is started or stopped.
  let begin: number | undefined;
  const clock = { now: () => demoTime + (begin === undefined ? 0 : (now() - begin) * demoSpeed) };
  const client = createFakeClient(world, { clock });
  const begins = <Args extends readonly unknown[], Result>(call: (...args: Args) => Result) => {
    return (...args: Args) => {
      begin ??= now();
      return call(...args);
    };
  };
  return {
    client: { ...client, startJob: begins(client.startJob), stopJob: begins(client.stopJob) },
    ...clock,
    // Its logs are in the URLs themselves.
    async download(url, { signal }) {
      const { status, headers, body } = await fetch(url, signal === undefined ? {} : { signal });
      return { status, contentType: headers.get("content-type") ?? "", body: body ?? emptyBody() };
    },
    demo: demoBranch,
    idleDemo: idleBranch,
  };
}

async function* emptyBody(): AsyncGenerator<Uint8Array> {}
