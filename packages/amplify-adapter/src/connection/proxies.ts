import { JobsClientError } from "@jobs/contract";
import type { Secrets } from "../secrets.ts";
import { bypassesProxy } from "./bypasses-proxy.ts";

type Environment = Readonly<Record<string, string | undefined>>;

/** A proxy, with a URL that holds no secrets. */
export interface Proxy {
  readonly url: string;
  /** The `Proxy-Authorization` for the user and password of the URL, if it has any. */
  readonly authorization: string | undefined;
}

/** Finds the proxy for a host; `undefined` if the host is reached directly. */
export type ProxyChoice = (target: {
  readonly protocol: string;
  readonly hostname: string;
  readonly port?: number | undefined;
}) => Proxy | undefined;

/** Chooses proxies by an option, or by `HTTPS_PROXY`, `HTTP_PROXY` and `NO_PROXY` as the AWS CLI reads them. */
export function chooseProxies(
  option: string | false | undefined,
  env: Environment,
  secrets: Secrets,
): ProxyChoice {
  if (option === false) return () => undefined;
  if (option !== undefined) return () => readProxy("the option proxy", option, secrets);
  const [secure, plain, noProxy] = ["https_proxy", "http_proxy", "no_proxy"].map((name) =>
    variable(env, name),
  );
  return ({ protocol, hostname, port }) => {
    const url = protocol === "https:" ? secure : plain;
    if (url === undefined) return undefined;
    const host = port === undefined ? hostname : `${hostname}:${port}`;
    return bypassesProxy(host, noProxy)
      ? undefined
      : readProxy(`${protocol.slice(0, -1).toUpperCase()}_PROXY`, url, secrets);
  };
}

/** The lower-case name takes precedence over all others, even if it is empty. */
function variable(env: Environment, name: string): string | undefined {
  const small = env[name];
  if (small !== undefined) return small || undefined;
  // In a CGI script this variable holds the header `Proxy` of the request: visitors could choose the proxy.
  if (name === "http_proxy" && env["REQUEST_METHOD"] !== undefined) return undefined;
  return Object.entries(env).find(([other, value]) => value && other.toLowerCase() === name)?.[1];
}

function readProxy(from: string, text: string, secrets: Secrets): Proxy {
  const url = parse(/^https?:/i.test(text) ? text : `http://${text.replace(/^\/\//, "")}`);
  if (
    url === undefined ||
    url.hostname === "" ||
    /^[a-z][a-z0-9+.-]*:\/\//i.test(text.replace(/^https?:/i, ""))
  )
    // The message does not quote it: it may hold a password.
    throw new JobsClientError(
      "CONFIGURATION",
      `${from} is not the URL of a proxy: expected http://host:port, or http://user:password@host:port.`,
    );
  const { origin, username, password } = url;
  if (username === "" && password === "") return { url: origin, authorization: undefined };
  const login = `${decode(username)}:${decode(password)}`;
  const basic = Buffer.from(login).toString("base64");
  secrets.add(decode(password), password, basic);
  return { url: origin, authorization: `Basic ${basic}` };
}

function parse(text: string): URL | undefined {
  return URL.canParse(text) ? new URL(text) : undefined;
}

/** Decodes percent escapes. A text with an invalid escape is taken as it is. */
function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
