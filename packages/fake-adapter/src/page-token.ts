/**
 * A page token as services give them: opaque, bound to one list, with no state behind it.
 * Base64 of a checksum over the list's name and the key of the last item given, and that key.
 */
export function writePageToken(list: string, lastKey: string): string {
  const key = new TextEncoder().encode(lastKey);
  return btoa(String.fromCharCode(...checksum(`${list}\n${lastKey}`), ...key));
}

/** The key in a token; `undefined` for a token that this list has not given. */
export function readPageToken(list: string, token: string): string | undefined {
  try {
    const bytes = Uint8Array.from(atob(token), (char) => char.charCodeAt(0));
    const key = new TextDecoder("utf-8", { fatal: true }).decode(bytes.subarray(4));
    return writePageToken(list, key) === token ? key : undefined;
  } catch {
    return undefined;
  }
}

/** 32-bit FNV-1a. */
function checksum(text: string): number[] {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  return [hash >>> 24, (hash >>> 16) & 0xff, (hash >>> 8) & 0xff, hash & 0xff];
}
