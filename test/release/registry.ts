import { once } from "node:events";
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";

/** What is sent to publish one version, and what is answered to install it. */
interface Packument {
  readonly name: string;
  readonly "dist-tags": { readonly latest: string };
  readonly _attachments?: Readonly<Record<string, { readonly data: string }>>;
}

export interface Registry {
  readonly url: string;
  /** The version of every package that was published here. */
  versions(): Readonly<Record<string, string>>;
  close(): Promise<void>;
}

/** An npm registry in memory, on this machine only, for packages that are published once. */
export async function startRegistry(): Promise<Registry> {
  const versions: Record<string, string> = {};
  const contents = new Map<string, string | Buffer>();

  async function publish(request: IncomingMessage): Promise<void> {
    const { _attachments = {}, ...packument } = JSON.parse(await text(request)) as Packument;
    versions[packument.name] = packument["dist-tags"].latest;
    contents.set(packument.name, JSON.stringify(packument));
    for (const [file, { data }] of Object.entries(_attachments)) {
      contents.set(`${packument.name}/-/${file}`, Buffer.from(data, "base64"));
    }
  }

  const server = createServer((request, response) => {
    const end = (status: number, body: string | Buffer) =>
      response.writeHead(status, { "cache-control": "no-store" }).end(body);
    const content = contents.get(decodeURIComponent(request.url ?? "").slice(1));
    if (request.method !== "PUT") end(content === undefined ? 404 : 200, content ?? "{}");
    else {
      publish(request).then(
        () => end(201, "{}"),
        (error: unknown) => end(500, String(error)),
      );
    }
  });
  await once(server.listen(0, "127.0.0.1"), "listening");
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    versions: () => versions,
    close: async () => {
      server.closeAllConnections();
      await once(server.close(), "close");
    },
  };
}
