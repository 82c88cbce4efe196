import { HttpProxyAgent } from "http-proxy-agent";
import { HttpsProxyAgent } from "https-proxy-agent";
import type { Proxy } from "./proxies.ts";
import { proxyRefused } from "./proxy-refused.ts";
import type { Trust } from "./trust.ts";
import { whileWanted } from "./while-wanted.ts";

type Tunnel = HttpsProxyAgent<string>["connect"];
type Forward = HttpProxyAgent<string>["connect"];

/** The same as the SDK's own agents have. */
const pool = { keepAlive: true, maxSockets: 50 };

/** Sends requests for `http:` through a proxy. */
export function createForwardAgent({ url, authorization }: Proxy, trust: Trust): HttpProxyAgent<string> {
  return new ForwardAgent(url, { ...pool, ...trust, headers: headersOf(authorization) });
}

/** Sends requests for `https:` through a tunnel that a proxy opens. */
export function createTunnelAgent({ url, authorization }: Proxy, trust: Trust): HttpsProxyAgent<string> {
  const agent = new TunnelAgent(url, { ...pool, ...trust, headers: headersOf(authorization) });
  agent.trust = trust;
  return agent;
}

class ForwardAgent extends HttpProxyAgent<string> {
  override isSecureEndpoint(): boolean {
    return false;
  }

  override async connect(...[request, options]: Parameters<Forward>): ReturnType<Forward> {
    const { signal, connected } = whileWanted(request);
    // `super.connect` reads this before it first waits.
    this.connectOpts = { ...this.connectOpts, signal };
    return super.connect(request, options).finally(connected);
  }
}

class TunnelAgent extends HttpsProxyAgent<string> {
  trust: Trust = {};

  override isSecureEndpoint(): boolean {
    return true;
  }

  /** The agent's own options are for the connection to the proxy. `trust` must hold for the host behind it, too. */
  override async connect(...[request, options]: Parameters<Tunnel>): ReturnType<Tunnel> {
    let refusal: Error | undefined;
    // Otherwise the answer of the proxy would pass for one of the service.
    request.once("proxyConnect", (answer: { readonly statusCode: number; readonly statusText: string }) => {
      if (answer.statusCode !== 200) refusal = proxyRefused(answer.statusCode, answer.statusText);
    });
    const { signal, connected } = whileWanted(request);
    // `super.connect` reads this before it first waits.
    this.connectOpts = { ...this.connectOpts, signal };
    const socket = await super.connect(request, { ...options, ...this.trust }).finally(connected);
    if (refusal === undefined) return socket;
    socket.destroy();
    throw refusal;
  }
}

function headersOf(authorization: string | undefined): Record<string, string> {
  return authorization === undefined ? {} : { "Proxy-Authorization": authorization };
}
