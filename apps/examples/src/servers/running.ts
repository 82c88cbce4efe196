import { once } from "node:events";
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";

/** A real server of some API that holds a list, ready to be asked. */
export interface Running {
  /** Where the API is: what an example is opened with. */
  readonly place: string;
  /** Asks for the list, in pages smaller than it. */
  readonly input: object;
  /** What is in the list, in its order; an item may have more members than are named here. */
  readonly list: readonly object[];
  close(): Promise<void>;
}

/** For clients of AWS services; nobody here checks them. */
export const madeUp = {
  region: "us-east-1",
  credentials: { accessKeyId: "example", secretAccessKey: "example" },
} as const;

/** Listens on a free port of this machine only; gives the URL. */
export async function listen(server: Server): Promise<string> {
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** Waits until nothing is left open. */
export async function close(server: Server): Promise<void> {
  server.closeAllConnections();
  server.close();
  if (server.listening) await once(server, "close");
}
