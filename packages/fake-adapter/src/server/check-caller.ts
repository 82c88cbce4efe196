import type { IncomingMessage } from "node:http";
import { ServiceError } from "../service-error.ts";

/**
 * Keeps web pages out, which could otherwise start a job or read the world. A browser says in `Origin` and `Sec-Fetch-Site` which
 * page sends a request. If the page's own name was made to lead to this machine (DNS rebinding), it says nothing, but the name is
 * in `Host`.
 *
 * @param allowed Hosts that may be named besides those of this machine, without a port.
 * @throws {ServiceError} `ForbiddenException`, or `BadRequestException` for an HTTP/1.1 request without a host.
 */
export function checkCaller({ headers, httpVersion }: IncomingMessage, allowed: readonly string[]): void {
  const { host, origin, "sec-fetch-site": site } = headers;
  if (host === undefined && httpVersion !== "1.0")
    throw new ServiceError("BadRequestException", "The request has no Host header.");
  const name = host === undefined ? "localhost" : hostname(host);
  if (name === undefined || !(isLoopback(name) || allowed.some((one) => hostname(one) === name)))
    throw new ServiceError("ForbiddenException", `This server does not answer as ${shown(name)}. ${remedy}`);
  const sameSite = site === undefined || site === "same-origin" || site === "none";
  if (!sameSite || (origin !== undefined && origin !== `http://${host}`))
    throw new ServiceError("ForbiddenException", "This server does not answer web pages.");
}

const remedy =
  "Use localhost or 127.0.0.1, or allow the name: `--allow-host` on the command line, `allowedHosts` in code.";

/** The name or address in a Host header, in its normal form. */
function hostname(host: string): string | undefined {
  const url = `http://${host}`;
  return /[\s/\\?#@]/.test(host) || !URL.canParse(url) ? undefined : new URL(url).hostname.replace(/\.$/, "");
}

function isLoopback(name: string): boolean {
  return /^(?:(?:.+\.)?localhost|127(?:\.\d+){3}|\[::1\])$/.test(name);
}

/** Not just any text: the sender chose the name. */
function shown(name = ""): string {
  return /^[\w.[\]:-]{1,100}$/.test(name) ? name : "a host of that name";
}
