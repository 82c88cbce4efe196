import { types } from "node:util";
import type { HttpHandler } from "@smithy/core/protocols";
import type { NodeHttpHandler } from "@smithy/node-http-handler";
import { openWay } from "./open-way.ts";
import type { Proxy, ProxyChoice } from "./proxies.ts";
import { proxyRefused } from "./proxy-refused.ts";
import { isInPieces, readBody } from "./read-body.ts";
import { requireHttp } from "./require-http.ts";
import type { Trust } from "./trust.ts";
import { withinTime } from "./within-time.ts";

/** Sends the requests of the SDK, to Amplify, STS and the SSO portal alike. */
export type RequestHandler = HttpHandler;

export interface RequestHandlerOptions {
  /** Milliseconds after which a request without a complete answer is given up; 0 for never. */
  readonly requestTimeout: number;
  readonly proxyFor: ProxyChoice;
  /** Called for the first request that needs to know. */
  readTrust(): Promise<Trust>;
}

export function createRequestHandler(options: RequestHandlerOptions): RequestHandler {
  const { requestTimeout, proxyFor } = options;
  const ways = new Map<string, Promise<NodeHttpHandler>>();

  function wayFor(secure: boolean, proxy: Proxy | undefined): Promise<NodeHttpHandler> {
    const key = `${secure} ${proxy?.url ?? ""}`;
    const known = ways.get(key);
    if (known !== undefined) return known;
    const way = openWay(secure, proxy, options);
    ways.set(key, way);
    // A certificate file that could not be read may be there the next time.
    way.catch(() => ways.delete(key));
    return way;
  }

  return {
    metadata: { handlerProtocol: "http/1.1" },
    async handle(request, call) {
      requireHttp(request.protocol);
      const proxy = proxyFor(request);
      const way = await wayFor(request.protocol === "https:", proxy);
      try {
        return await withinTime(requestTimeout, async (onLate) => {
          const { response } = await way.handle(request, call);
          // The SDK does not type the body.
          const { body } = response as { body?: unknown };
          if (proxy !== undefined && response.statusCode === 407) {
            // Only a proxy answers with 407, and its answer would pass for one of the service.
            destroy(body);
            throw proxyRefused(response.statusCode);
          }
          if (isInPieces(body)) {
            onLate(() => destroy(body));
            response.body = await readBody(body);
          }
          return { response };
        });
      } catch (error) {
        if (proxy !== undefined && types.isNativeError(error)) Object.assign(error, { proxy: proxy.url });
        throw error;
      }
    },
    destroy() {
      for (const way of ways.values())
        void way.then(
          (handler) => handler.destroy(),
          () => {},
        );
    },
    updateHttpClientConfig() {},
    httpHandlerConfigs: () => ({}),
  };
}

/** Ends the connection of a body that nobody needs any more. */
function destroy(body: unknown): void {
  if (typeof body === "object" && body !== null && "destroy" in body && typeof body.destroy === "function")
    body.destroy();
}
