import { readdirSync } from "node:fs";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { text } from "node:stream/consumers";
import type { PagedIterable, PaginateOptions } from "@jobs/paginator-core";
import { beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { close, listen } from "../../apps/examples/src/servers/running.ts";
import { installFolder } from "../support/install-folder.ts";
import { root } from "../support/workspace.ts";

const folder = `${root}test/definitions`;
beforeAll(() => installFolder(folder));

/** What a file of `test/definitions/served` has. Root's compiler does not see it: it has none of the SDKs. */
interface Served {
  open(url: string): Opened | Promise<Opened>;
  readonly input: object;
  idOf(item: unknown): string;
  answer?(asked: object): { readonly json: unknown; readonly headers?: Readonly<Record<string, string>> };
}
type Opened = (input: object, options?: PaginateOptions) => PagedIterable<unknown, unknown>;

const sdks = readdirSync(`${folder}/served`).filter((file) => file !== "served.ts");
const ids = Array.from({ length: 23 }, (_, index) => `id-${index + 1}`);

/** The JSON that was sent, or the fields of a form. */
async function bodyOf(request: IncomingMessage): Promise<unknown> {
  const sent = await text(request);
  return /json/.test(request.headers["content-type"] ?? "") ? JSON.parse(sent) : new URLSearchParams(sent);
}

async function serve({ answer }: Served): Promise<string> {
  const reply = async (request: IncomingMessage, response: ServerResponse) => {
    const query = new URL(request.url ?? "", "http://localhost").searchParams;
    const { json, headers } = answer?.({ query, body: await bodyOf(request) }) ?? { json: {} };
    response.writeHead(200, { "content-type": "application/json", ...headers }).end(JSON.stringify(json));
  };
  const server = createServer((request, response) => {
    reply(request, response).catch((error: Error) => response.destroy(error));
  });
  onTestFinished(() => close(server));
  return listen(server);
}

describe.each(sdks)("the definition in %s, with its SDK", (file) => {
  it.each([1, 5, 7, 23])(
    "stops after %i items, and goes on: together the whole list, each item once",
    async (maxItems) => {
      const { served } = (await import(/* @vite-ignore */ `${folder}/served/${file}`)) as { served: Served };
      const list = await served.open(await serve(served));
      const first = await list(served.input, { maxItems }).collect();
      expect(first.items.map(served.idOf)).toEqual(ids.slice(0, maxItems));
      if (first.resumeToken === undefined) return;
      const rest = await list(served.input, { startingToken: first.resumeToken }).collect();
      expect([...first.items, ...rest.items].map(served.idOf)).toEqual(ids);
      expect(rest.end).toBe("exhausted");
    },
  );
});

it("a failure of Slack's, which comes with the status of success, is an error and not the end of a list", async () => {
  const { served } = (await import(/* @vite-ignore */ `${folder}/served/slack.ts`)) as { served: Served };
  const answer = () => ({ json: { ok: false, error: "missing_scope" } });
  const list = await served.open(await serve({ ...served, answer }));
  await expect(list({}).collect()).rejects.toThrow("missing_scope");
});
