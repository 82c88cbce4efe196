/** The error for a proxy that refuses a request or a tunnel. */
export function proxyRefused(statusCode: number, statusText = ""): Error {
  const message = `the proxy answered ${statusCode} ${statusText}`.trim();
  return Object.assign(new Error(message), { code: "ERR_PROXY_REFUSED", statusCode });
}
