import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { types } from "node:util";

/**
 * Listens on an address of this machine, or on both of its loopback addresses, because `localhost` may mean either of them. Of two
 * servers, the first one has the address for the URL.
 */
export async function listen(
  create: () => Server,
  port: number,
  host?: string,
): Promise<[Server, ...Server[]]> {
  const first = await listenOn(create(), port, host ?? "127.0.0.1");
  if (host !== undefined) return [first];
  const { port: bound } = addressOf(first);
  try {
    return [first, await listenOn(create(), bound, "::1")];
  } catch (error) {
    if (hasCode(error, "EADDRNOTAVAIL", "EAFNOSUPPORT")) return [first];
    await close([first]);
    // A port that is free on one address may be taken on the other.
    if (port === 0 && hasCode(error, "EADDRINUSE")) return listen(create, port);
    throw error;
  }
}

/** Ends all connections, idle ones and those in use. */
export async function close(servers: readonly Server[]): Promise<void> {
  await Promise.all(
    servers.map(
      (server) =>
        new Promise<void>((resolve) => {
          server.close(() => resolve());
          server.closeAllConnections();
        }),
    ),
  );
}

/** The address of a server, which must listen on a port. */
export function addressOf(server: Server): AddressInfo {
  return server.address() as AddressInfo;
}

function listenOn(server: Server, port: number, host: string): Promise<Server> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, () => resolve(server));
  });
}

function hasCode(error: unknown, ...codes: readonly string[]): boolean {
  return types.isNativeError(error) && "code" in error && codes.includes(String(error.code));
}
