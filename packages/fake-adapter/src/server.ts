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
  /** The address to listen on. Default: `127.0.0.1`, and `::1` where there is IPv6: this machine only. */
  readonly host?: string | undefined;
  /**
   * Names and addresses, without a port, that a request may give as its `Host` beside those of this machine (`localhost`,
   * `127.0.0.1`, `[::1]`) and `host`. Any other is refused with `ForbiddenException`, as is whatever a web page sends: so no page
   * that a browser has open starts a job or reads a world.
   */
  readonly allowedHosts?: readonly string[] | undefined;
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
  const servers = await listen(
    () => createHttpServer(ask, { errorForm, hosts, log: service.log }),
    port,
    host,
  );
  const { address, family, port: bound } = addressOf(servers[0]);
  const stop = () => close(servers);
  return {
    url: `http://${family === "IPv6" ? `[${address}]` : address}:${bound}`,
    client: clientOf(service),
    close: stop,
    [Symbol.asyncDispose]: stop,
  };
}
