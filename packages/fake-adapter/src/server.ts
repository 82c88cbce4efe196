import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { World } from "@jobs/contract";
import { createDemoWorld } from "./demo/demo-world.ts";
import { createFakeService } from "./fake-service.ts";
import { respond } from "./server/respond.ts";

export interface FakeServerOptions {
  /** Default 0: any free port. */
  readonly port?: number | undefined;
  /** The address to listen on. Default `127.0.0.1`: this machine only. */
  readonly host?: string | undefined;
}

export interface FakeServer {
  /** What to give a client as its endpoint, without a slash at the end. */
  readonly url: string;
  /** Ends all connections. */
  close(): Promise<void>;
}

/** Serves a world as the Amplify API over HTTP, for the AWS CLI, boto3 and any AWS SDK. Signatures are not checked. */
export async function createFakeServer(
  world: World = createDemoWorld(),
  { port = 0, host = "127.0.0.1" }: FakeServerOptions = {},
): Promise<FakeServer> {
  const service = createFakeService(world);
  const server = createServer((request, response) => respond(service, request, response));
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, resolve);
  });
  const { address, family, port: bound } = server.address() as AddressInfo;
  return {
    url: `http://${family === "IPv6" ? `[${address}]` : address}:${bound}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
