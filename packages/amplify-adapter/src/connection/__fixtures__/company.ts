import { once } from "node:events";
import { readFileSync } from "node:fs";
import { createServer as createHttpServer, request, type RequestListener, type Server } from "node:http";
import { createServer as createHttpsServer } from "node:https";
import { connect, type AddressInfo } from "node:net";
import { fileURLToPath } from "node:url";
import { onTestFinished, vi } from "vitest";
import type { IdentityCase } from "../../identity/__fixtures__/cases.ts";
import { enterHome } from "../../identity/__fixtures__/home.ts";
import { createStandIn } from "../../identity/__fixtures__/stand-in.ts";

export const keys = { AWS_ACCESS_KEY_ID: "ENV", AWS_SECRET_ACCESS_KEY: "made-up-secret" };

/** A company network: only a proxy leads out, and TLS is inspected. All of its tunnels end at a stand-in for AWS. */
export async function enterCompany(one: IdentityCase = { name: "", env: keys }) {
  const { listener, identities } = createStandIn();
  const https = await openHttps(listener);
  const proxy = await openProxy(https);
  const home = enterHome(one);
  vi.stubEnv("AWS_MAX_ATTEMPTS", "1");
  return { home, identities, https, proxy, proxyUrl: `http://user:p%40ss@127.0.0.1:${proxy.port}` };
}

const fileOf = (name: string) => fileURLToPath(new URL(name, import.meta.url));

/** The root of the company's certificates. */
export const caFile = fileOf("ca.crt");

/** Serves a listener over HTTPS on a port of this machine: a host of AWS, for those who trust the company's certificates. */
async function openHttps(listener: RequestListener): Promise<number> {
  const [cert, key] = ["server.crt", "server.key"].map((name) => readFileSync(fileOf(name)));
  return listen(createHttpsServer({ cert, key }, listener));
}

interface ProxyServer {
  readonly port: number;
  /** What the proxy was asked for, in order: a host for a tunnel, or a URL for a request that it passes on. */
  readonly asked: string[];
}

/**
 * A proxy that lets nobody out without `user:p@ss`. All of its tunnels end at one port of this machine. With a status line as
 * `refusal`, it refuses every tunnel with that.
 */
export async function openProxy(target: number, refusal?: string): Promise<ProxyServer> {
  const asked: string[] = [];
  const mayPass = (authorization: string | undefined) =>
    authorization === `Basic ${Buffer.from("user:p@ss").toString("base64")}`;
  const proxy = createHttpServer((incoming, outgoing) => {
    if (!mayPass(incoming.headers["proxy-authorization"])) {
      outgoing.writeHead(407).end();
      return;
    }
    asked.push(incoming.url ?? "");
    const { method = "GET", headers } = incoming;
    const onward = request(incoming.url ?? "", { method, headers }, (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(outgoing);
    });
    incoming.pipe(onward);
  });
  proxy.on("connect", ({ url = "", headers }, socket) => {
    socket.on("error", () => {});
    const mayOut = mayPass(headers["proxy-authorization"]);
    if (mayOut) asked.push(url);
    const no = mayOut ? refusal : "HTTP/1.1 407 Proxy Authentication Required";
    if (no !== undefined) {
      socket.end(`${no}\r\n\r\n`);
      return;
    }
    const onward = connect(target, "127.0.0.1", () => {
      socket.write("HTTP/1.1 200 OK\r\n\r\n");
      onward.pipe(socket).pipe(onward);
    });
    onward.on("error", () => socket.destroy());
    socket.on("close", () => onward.destroy());
  });
  return { port: await listen(proxy), asked };
}

async function listen(server: Server): Promise<number> {
  const sockets = new Set<{ destroy(): void }>();
  server.on("connection", (socket) => {
    sockets.add(socket);
    socket.on("close", () => sockets.delete(socket));
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(() => {
    server.close();
    // The server does not count tunnels as its connections any more.
    for (const socket of sockets) socket.destroy();
  });
  return (server.address() as AddressInfo).port;
}
