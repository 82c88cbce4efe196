import type { ClientRequest } from "node:http";

/**
 * A signal that is aborted when a request is given up before it is connected. Node does not tell the agents for proxies, which would
 * wait for a proxy that never answers, and keep the process alive.
 */
export function whileWanted(request: ClientRequest): { readonly signal: AbortSignal; connected(): void } {
  const controller = new AbortController();
  const { destroy } = request;
  request.destroy = (error) => {
    controller.abort();
    return destroy.call(request, error);
  };
  return {
    signal: controller.signal,
    connected() {
      request.destroy = destroy;
    },
  };
}
