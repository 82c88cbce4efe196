import { isReadable } from "./is-readable.ts";

/** The most bytes an answer may have: a full page of the longest jobs has a few million. */
const maxBody = 32 * 1024 * 1024;
/** A body of up to this size is read, whatever it holds. */
const small = 1024 * 1024;

/**
 * Reads the whole of a body that comes in pieces.
 *
 * @throws {Error} `ERR_BODY_TOO_LARGE` if it is larger than 32 MiB, which also ends its connection, or if it is not readable.
 */
export async function readBody(pieces: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const read: Uint8Array[] = [];
  let large: Buffer | undefined;
  let size = 0;
  for await (const piece of pieces) {
    const end = size + piece.length;
    if (end > maxBody) throw tooLarge(`it is larger than ${maxBody / 1024 / 1024} MiB`);
    if (end <= small) read.push(piece);
    else {
      // One buffer holds each byte only once, and uses memory only as far as it is written.
      large ??= Buffer.concat(read, maxBody);
      large.set(piece, size);
    }
    size = end;
  }
  if (large === undefined) return Buffer.concat(read, size);
  const body = large.subarray(0, size);
  if (!isReadable(body)) throw tooLarge("it has too many values, or a string longer than 1 MiB");
  return body;
}

export function isInPieces(body: unknown): body is AsyncIterable<Uint8Array> {
  return typeof body === "object" && body !== null && Symbol.asyncIterator in body;
}

function tooLarge(message: string): Error {
  return Object.assign(new Error(message), { code: "ERR_BODY_TOO_LARGE" });
}
