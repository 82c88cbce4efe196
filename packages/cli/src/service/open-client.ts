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

/** A client, and what time it is. */
export interface OpenClient {
  readonly client: JobsClient;
  /** Gets what a URL of an answer leads to, on the way that the client asks. */
  download(url: string, options: CallOptions): Promise<Download>;
  /** Milliseconds since 1970. */
  now(): number;
  /** What is looked at where nothing else is asked for: the jobs that are made up, and that end now. */
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

/** How much faster jobs run that are started there: one takes five seconds. */
const demoSpeed = 20;

async function openFake(now: () => number): Promise<OpenClient> {
  const { createDemoWorld, createFakeClient, demoBranch, idleBranch } = await import("@jobs/fake-adapter");
  const world = createDemoWorld({ at: new Date(now()) });
  return {
    client: createFakeClient(world, { clock: { now }, speed: demoSpeed }),
    now,
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
