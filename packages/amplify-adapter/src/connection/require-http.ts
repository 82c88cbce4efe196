import { JobsClientError } from "@jobs/contract";

/** @throws {JobsClientError} `CONFIGURATION` for an endpoint of another protocol, which the SDK would ask as if it were HTTP. */
export function requireHttp(protocol: string): void {
  if (protocol === "https:" || protocol === "http:") return;
  const message = `The endpoint is not one of HTTP: expected a URL that begins with http:// or https://, got ${JSON.stringify(protocol)}.`;
  throw new JobsClientError("CONFIGURATION", message);
}
