import type { IncomingMessage } from "node:http";
import { ServiceError } from "../service-error.ts";

/** More bytes than the longest request of the API: a commit message of 10,000 characters, all of them escaped. */
const limit = 256 * 1024;

/** @throws {ServiceError} if the body is larger than the limit; then the caller has to drop the rest. */
export async function readBody(request: IncomingMessage): Promise<string> {
  const tooLarge = new ServiceError(
    "RequestEntityTooLargeException",
    `The body is larger than ${limit} bytes.`,
  );
  if (Number(request.headers["content-length"] ?? 0) > limit) throw tooLarge;
  const chunks: Buffer[] = [];
  let size = 0;
  // By default, leaving the loop early would destroy the connection before the answer is sent.
  for await (const chunk of request.iterator({ destroyOnReturn: false })) {
    // No encoding is set, so the chunks are buffers.
    chunks.push(chunk as Buffer);
    size += (chunk as Buffer).length;
    if (size > limit) throw tooLarge;
  }
  return Buffer.concat(chunks).toString("utf8");
}
