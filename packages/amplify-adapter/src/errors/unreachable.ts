import { JobsClientError } from "@jobs/contract";
import { inert } from "./inert.ts";
import { proxyOf } from "./proxy-of.ts";

/** The error for a request that never got an answer. */
export function unreachable(error: Error, code: string, asked: string): JobsClientError | undefined {
  const reason = reasonOf(error, code);
  if (reason === undefined) return undefined;
  const proxy = proxyOf(error);
  const way = proxy === undefined || reason.includes(proxy) ? "" : ` (through the proxy ${proxy})`;
  const message = `No answer from ${asked}: ${reason}${way}.${helpFor(code, proxy)} Check the network, the region and the endpoint.`;
  return new JobsClientError("UNREACHABLE", message, { cause: error });
}

const networkCodes = /^(ECONNABORTED|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH)$/;
const nameCodes = /^(ENOTFOUND|EAI_AGAIN)$/;
const tlsCodes =
  /^(EPROTO|ERR_SSL_.*|ERR_TLS_.*|CERT_.*|.*SELF_SIGNED.*|UNABLE_TO_.*|INVALID_CA|HOSTNAME_MISMATCH)$/;
const untrusted = /SELF_SIGNED|^UNABLE_TO_|^INVALID_CA$|^CERT_UNTRUSTED$/;

function reasonOf(error: Error, code: string): string | undefined {
  const proxy = proxyOf(error);
  if (code === "ERR_PROXY_REFUSED") return `${inert(error.message)} (${proxy ?? "of the environment"})`;
  if (code === "ECONNREFUSED") return error.message || code;
  if (code === "ECONNRESET") return "the connection broke";
  if (nameCodes.test(code)) return `${code}${"hostname" in error ? ` ${String(error.hostname)}` : ""}`;
  if (networkCodes.test(code)) return code;
  if (tlsCodes.test(code)) return `TLS failed with ${code}`;
  if (error.name === "TimeoutError") return "it took too long";
  // In this way the agent says that a proxy does not speak HTTP, or says nothing at all.
  if (proxy !== undefined && code === "" && /proxy/i.test(error.message)) return inert(error.message);
  return undefined;
}

function helpFor(code: string, proxy: string | undefined): string {
  if (untrusted.test(code))
    return " If your network inspects TLS, put its certificate into the file that AWS_CA_BUNDLE or the profile's ca_bundle names.";
  if (code === "EPROTO" || code.startsWith("ERR_SSL_"))
    return " The other side may not speak TLS: check whether the URL of the endpoint, or of a proxy, has to begin with http://.";
  if (nameCodes.test(code) && proxy === undefined)
    return " If only a proxy leads out of your network, put its URL into HTTPS_PROXY.";
  return "";
}
