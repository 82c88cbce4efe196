import { NodeHttpHandler } from "@smithy/node-http-handler";
import type { Proxy } from "./proxies.ts";
import type { Trust } from "./trust.ts";

/** Makes the handler that sends requests of one protocol: directly, or through a proxy. The agents for proxies are loaded only then. */
export async function openWay(
  secure: boolean,
  proxy: Proxy | undefined,
  { requestTimeout, readTrust }: { readonly requestTimeout: number; readTrust(): Promise<Trust> },
): Promise<NodeHttpHandler> {
  const timeouts = {
    connectionTimeout: 5000,
    requestTimeout,
    socketTimeout: requestTimeout,
    throwOnRequestTimeout: true,
  };
  const trust = secure || proxy?.url.startsWith("https:") ? await readTrust() : {};
  if (proxy === undefined) return new NodeHttpHandler({ ...timeouts, httpsAgent: trust });
  const { createForwardAgent, createTunnelAgent } = await import("./proxy-agent.ts");
  return new NodeHttpHandler(
    secure
      ? { ...timeouts, httpsAgent: createTunnelAgent(proxy, trust) }
      : { ...timeouts, httpAgent: createForwardAgent(proxy, trust) },
  );
}
