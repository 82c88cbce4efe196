import type { IncomingMessage } from "node:http";
import { ServiceFault } from "../service-fault.ts";

/**
 * Keeps web pages out, which could otherwise start a job or read a world. A browser names the page that asks in `Origin` and
 * `Sec-Fetch-Site`. It does not for a page whose own name was made to lead to this machine (DNS rebinding); that one gives itself
 * away by the name in `Host`.
 *
 * @param allowed Hosts that may be named beside those of this machine, without a port.
 * @throws {ServiceFault} `ForbiddenException`, or `BadRequestException` when a request of HTTP/1.1 names no host.
 */
export function checkCaller({ headers, httpVersion }: IncomingMessage, allowed: readonly string[]): void {
  const { host, origin, "sec-fetch-site": site } = headers;
  if (host === undefined && httpVersion !== "1.0")
    throw new ServiceFault("BadRequestException", "The request has no Host header.");
  const name = host === undefined ? "localhost" : hostname(host);
  if (name === undefined || !(isLoopback(name) || allowed.some((one) => hostname(one) === name)))
    throw new ServiceFault("ForbiddenException", `This server is not asked as ${shown(name)}. ${remedy}`);
  const sameSite = site === undefined || site === "same-origin" || site === "none";
  if (!sameSite || (origin !== undefined && origin !== `http://${host}`))
    throw new ServiceFault("ForbiddenException", "This server does not answer web pages.");
}

const remedy =
  "Ask it as localhost or 127.0.0.1, or allow the name: `--allow-host` on the command line, `allowedHosts` in code.";

/** The name or address in a Host header, in one way of writing it. */
function hostname(host: string): string | undefined {
  const url = `http://${host}`;
  return /[\s/\\?#@]/.test(host) || !URL.canParse(url) ? undefined : new URL(url).hostname.replace(/\.$/, "");
}

function isLoopback(name: string): boolean {
  return /^(?:(?:.+\.)?localhost|127(?:\.\d+){3}|\[::1\])$/.test(name);
}

/** Whoever asks chose the name. */
function shown(name = ""): string {
  return /^[\w.[\]:-]{1,100}$/.test(name) ? name : "a host of that name";
}
