/** What a proxy answers instead of leading the way. */
export function proxyRefused(statusCode: number, statusText = ""): Error {
  const message = `the proxy answered ${statusCode} ${statusText}`.trim();
  return Object.assign(new Error(message), { code: "ERR_PROXY_REFUSED", statusCode });
}
