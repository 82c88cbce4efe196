import { clientOf, type FakeClient } from "./create-fake-client.ts";
import { createDemoWorld } from "./demo/demo-world.ts";
import { createFakeService, type ServiceOptions } from "./fake-service.ts";
import type { ErrorForm } from "./server/error-form.ts";
import { faultNames, type Faults } from "./faults/fault.ts";
import { withFaults } from "./faults/faulty-service.ts";
import { createPickFault } from "./faults/pick-fault.ts";
import { createHttpServer } from "./server/create-http-server.ts";
import { addressOf, close, listen } from "./server/listen.ts";
import type { World } from "./world/world.ts";

export type { ErrorForm } from "./server/error-form.ts";

export interface FakeServerOptions extends ServiceOptions {
  /** Default 0: any free port. */
  readonly port?: number | undefined;
  /** The address to listen on. Default: `127.0.0.1`, and `::1` if there is IPv6: this machine only. */
  readonly host?: string | undefined;
  /**
   * Names and addresses, without a port, that a request may have in its `Host` header besides those of this machine (`localhost`,
   * `127.0.0.1`, `[::1]`) and `host`. All others are refused with `ForbiddenException`, and so are the requests of web pages: no
   * page that is open in a browser can start a job or read the world.
   */
  readonly allowedHosts?: readonly string[] | undefined;
  /**
   * Where an error answer has its type: in the header `x-amzn-errortype`, with or without a URI after the name, or in the
   * member `__type` or `code` of its body. Default `header`, like the real API.
   */
  readonly errorForm?: ErrorForm | undefined;
  /** What goes wrong. A request may also ask for a fault itself, with the header `x-fake-fault`. Default: nothing. */
  readonly faults?: Faults | undefined;
}

export interface FakeServer {
  /** The endpoint for clients, without a slash at the end. */
  readonly url: string;
  /** A client of the same world without HTTP, to start jobs and to look at the outcome. */
  readonly client: FakeClient;
  /** Ends all connections, idle ones and those in use. */
  close(): Promise<void>;
  /** The same, for `await using`. */
  [Symbol.asyncDispose](): Promise<void>;
}

/** Serves a world as the Amplify API over HTTP, for the AWS CLI, boto3 and any AWS SDK. Signatures are not checked. */
export async function createFakeServer(
  world: World = createDemoWorld(),
  {
    port = 0,
    host,
    allowedHosts = [],
    errorForm = "header",
    faults = [],
    ...options
  }: FakeServerOptions = {},
): Promise<FakeServer> {
  const service = createFakeService(world, options);
  const ask = withFaults(service.operations, createPickFault(faults, faultNames));
  const hosts =
    host === undefined ? allowedHosts : [...allowedHosts, host.includes(":") ? `[${host}]` : host];
  const servers = await listen(() => createHttpServer(ask, { errorForm, hosts }), port, host);
  const { address, family, port: bound } = addressOf(servers[0]);
  const stop = () => close(servers);
  return {
    url: `http://${family === "IPv6" ? `[${address}]` : address}:${bound}`,
    client: clientOf(service),
    close: stop,
    [Symbol.asyncDispose]: stop,
  };
}
