import { once } from "node:events";
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";

/** A running server of a real kind of API, which has a list. */
export interface Running {
  /** Where the API is: the argument of an example. */
  readonly place: string;
  /** The input that asks for the list, in pages smaller than the list. */
  readonly input: object;
  /** The items of the list, in order. They may have more members than are given here. */
  readonly list: readonly object[];
  close(): Promise<void>;
}

/** For clients of AWS services. The servers here do not check them. */
export const madeUp = {
  region: "us-east-1",
  credentials: { accessKeyId: "example", secretAccessKey: "example" },
} as const;

/** Listens on a free port of this machine only, and returns the URL. */
export async function listen(server: Server): Promise<string> {
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** Closes a server with all its connections, and waits for that. */
export async function close(server: Server): Promise<void> {
  server.closeAllConnections();
  server.close();
  if (server.listening) await once(server, "close");
}
