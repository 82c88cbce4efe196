/** The most bytes an answer may have: a full page of the longest jobs has a few million. */
const maxBody = 32 * 1024 * 1024;

/**
 * The whole of a body that comes in pieces.
 *
 * @throws for one that is larger than 32 MiB; its connection is ended then.
 */
export async function readBody(pieces: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const read: Uint8Array[] = [];
  let size = 0;
  for await (const piece of pieces) {
    size += piece.length;
    if (size > maxBody) throw tooLarge();
    read.push(piece);
  }
  return Buffer.concat(read, size);
}

export function isInPieces(body: unknown): body is AsyncIterable<Uint8Array> {
  return typeof body === "object" && body !== null && Symbol.asyncIterator in body;
}

function tooLarge(): Error {
  const message = `the answer is larger than ${maxBody / 1024 / 1024} MiB`;
  return Object.assign(new Error(message), { code: "ERR_BODY_TOO_LARGE" });
}
