import type { IncomingMessage } from "node:http";
import { ServiceError } from "../service-error.ts";

/** More than the longest request of the API, a commit message of 10,000 characters with each of them escaped. */
const limit = 256 * 1024;

/** @throws {ServiceError} when there is more than the limit; what is left of it has to be dropped by the caller. */
export async function readBody(request: IncomingMessage): Promise<string> {
  const tooLarge = new ServiceError(
    "RequestEntityTooLargeException",
    `The body is larger than ${limit} bytes.`,
  );
  if (Number(request.headers["content-length"] ?? 0) > limit) throw tooLarge;
  const chunks: Buffer[] = [];
  let size = 0;
  // Left early, the iterator would destroy the connection before the answer is sent.
  for await (const chunk of request.iterator({ destroyOnReturn: false })) {
    // A request without an encoding set reads as buffers.
    chunks.push(chunk as Buffer);
    size += (chunk as Buffer).length;
    if (size > limit) throw tooLarge;
  }
  return Buffer.concat(chunks).toString("utf8");
}
