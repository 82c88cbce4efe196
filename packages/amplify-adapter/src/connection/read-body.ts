import { isReadable } from "./is-readable.ts";

/** The most bytes an answer may have: a full page of the longest jobs has a few million. */
const maxBody = 32 * 1024 * 1024;
/** What is not larger is no burden, whatever it holds. */
const small = 1024 * 1024;

/**
 * The whole of a body that comes in pieces.
 *
 * @throws for one that is larger than 32 MiB, whose connection is ended then, or that holds more than anybody can want to read.
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
      // Here each byte is held once, and takes memory when it is written.
      large ??= Buffer.concat(read, maxBody);
      large.set(piece, size);
    }
    size = end;
  }
  if (large === undefined) return Buffer.concat(read, size);
  const body = large.subarray(0, size);
  if (!isReadable(body)) throw tooLarge("it has millions of values, or a text of millions of characters");
  return body;
}

export function isInPieces(body: unknown): body is AsyncIterable<Uint8Array> {
  return typeof body === "object" && body !== null && Symbol.asyncIterator in body;
}

function tooLarge(message: string): Error {
  return Object.assign(new Error(message), { code: "ERR_BODY_TOO_LARGE" });
}
