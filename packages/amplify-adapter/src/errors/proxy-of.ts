/** The URL of the proxy that a request went through, without a password. */
export function proxyOf(error: Error): string | undefined {
  return "proxy" in error && typeof error.proxy === "string" ? error.proxy : undefined;
}
