import { JobsClientError } from "@jobs/contract";

/** @throws {JobsClientError} `CONFIGURATION` for an endpoint with another protocol, which the SDK would take for HTTP. */
export function requireHttp(protocol: string): void {
  if (protocol === "https:" || protocol === "http:") return;
  const message = `The endpoint does not use HTTP: expected a URL that begins with http:// or https://, got ${JSON.stringify(protocol)}.`;
  throw new JobsClientError("CONFIGURATION", message);
}
