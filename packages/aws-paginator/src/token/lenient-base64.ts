const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
const values = new Map(Array.from(alphabet, (char, value) => [char, value]));

/**
 * Decodes standard base64 the way Python's `base64.b64decode` does, which botocore relies on: characters outside the
 * alphabet are skipped and reading stops at the first complete padding. `undefined` if the last group is not complete.
 */
export function decodeLenientBase64(text: string): Uint8Array | undefined {
  const bytes: number[] = [];
  let quad = 0;
  let group = 0;
  let pads = 0;
  for (const char of text) {
    if (char === "=") {
      if (group >= 2 && group + ++pads >= 4) return Uint8Array.from(bytes);
      continue;
    }
    const value = values.get(char);
    if (value === undefined) continue;
    pads = 0;
    quad = ((quad << 6) | value) & 0xffffff;
    group = (group + 1) % 4;
    // Each character after the first of a group completes one byte.
    if (group === 2) bytes.push((quad >> 4) & 0xff);
    else if (group === 3) bytes.push((quad >> 2) & 0xff);
    else if (group === 0) bytes.push(quad & 0xff);
  }
  return group === 0 ? Uint8Array.from(bytes) : undefined;
}

export function encodeBase64(bytes: Uint8Array): string {
  let binary = "";
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary);
}
