import type { AddressInfo } from "node:net";
import { clientOf, type FakeClient } from "./create-fake-client.ts";
import { createDemoWorld } from "./demo/demo-world.ts";
import { createFakeService, type ServiceOptions } from "./fake-service.ts";
import type { ErrorForm } from "./server/error-form.ts";
import { faultNames, type Faults } from "./faults/fault.ts";
import { withFaults } from "./faults/faulty-service.ts";
import { createPickFault } from "./faults/pick-fault.ts";
import { createHttpServer } from "./server/create-http-server.ts";
import type { World } from "./world/world.ts";

export type { ErrorForm } from "./server/error-form.ts";

export interface FakeServerOptions extends ServiceOptions {
  /** Default 0: any free port. */
  readonly port?: number | undefined;
  /** The address to listen on. Default `127.0.0.1`: this machine only. */
  readonly host?: string | undefined;
  /**
   * Where an error answer names its type: the header `x-amzn-errortype`, with or without a URI behind the name, or the
   * member `__type` or `code` of its body. Default `header`, as the real API.
   */
  readonly errorForm?: ErrorForm | undefined;
  /** What goes wrong. A request may also ask for a fault itself, with the header `x-fake-fault`. Default: nothing. */
  readonly faults?: Faults | undefined;
}

export interface FakeServer {
  /** What to give a client as its endpoint, without a slash at the end. */
  readonly url: string;
  /** The same world without HTTP: to start a job from the inside, or to look at what has become of it. */
  readonly client: FakeClient;
  /** Ends all connections, idle ones and those in use. */
  close(): Promise<void>;
}

/** Serves a world as the Amplify API over HTTP, for the AWS CLI, boto3 and any AWS SDK. Signatures are not checked. */
export async function createFakeServer(
  world: World = createDemoWorld(),
  { port = 0, host = "127.0.0.1", errorForm = "header", faults = [], ...options }: FakeServerOptions = {},
): Promise<FakeServer> {
  const service = createFakeService(world, options);
  const ask = withFaults(service.operations, createPickFault(faults, faultNames));
  const server = createHttpServer(ask, errorForm);
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, resolve);
  });
  const { address, family, port: bound } = server.address() as AddressInfo;
  return {
    url: `http://${family === "IPv6" ? `[${address}]` : address}:${bound}`,
    client: clientOf(service),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
