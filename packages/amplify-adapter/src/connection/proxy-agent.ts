import { HttpProxyAgent } from "http-proxy-agent";
import { HttpsProxyAgent } from "https-proxy-agent";
import type { Proxy } from "./proxies.ts";
import { proxyRefused } from "./proxy-refused.ts";
import type { Trust } from "./trust.ts";
import { whileWanted } from "./while-wanted.ts";

type Tunnel = HttpsProxyAgent<string>["connect"];
type Forward = HttpProxyAgent<string>["connect"];

/** As the SDK has them by itself. */
const pool = { keepAlive: true, maxSockets: 50 };

/** Asks for `http:` through a proxy. */
export function createForwardAgent({ url, authorization }: Proxy, trust: Trust): HttpProxyAgent<string> {
  return new ForwardAgent(url, { ...pool, ...trust, headers: headersOf(authorization) });
}

/** Asks for `https:` through a tunnel that a proxy opens. */
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
    // Read before anything is waited for.
    this.connectOpts = { ...this.connectOpts, signal };
    return super.connect(request, options).finally(connected);
  }
}

class TunnelAgent extends HttpsProxyAgent<string> {
  trust: Trust = {};

  override isSecureEndpoint(): boolean {
    return true;
  }

  /** The agent's own options are for the way to the proxy; whom to trust holds behind it, too. */
  override async connect(...[request, options]: Parameters<Tunnel>): ReturnType<Tunnel> {
    let refusal: Error | undefined;
    // Otherwise what the proxy says would pass for the answer of the service.
    request.once("proxyConnect", (answer: { readonly statusCode: number; readonly statusText: string }) => {
      if (answer.statusCode !== 200) refusal = proxyRefused(answer.statusCode, answer.statusText);
    });
    const { signal, connected } = whileWanted(request);
    // Read before anything is waited for.
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
