import type { Clock } from "./clock.ts";
import { ServiceError } from "./service-error.ts";

/** Page tokens as services give them: opaque, bound to one list, and without state in the service. */
export interface PageTokens {
  write(list: string, lastKey: string): string;
  /** @throws {ServiceError} for a token that this list has not given, or that has expired. */
  read(list: string, token: string): string;
}

/**
 * A token is base64 of a checksum and of the key of the last item given; the checksum is over the list's name and that key. With a
 * `lifetime`, in milliseconds, tokens also hold the time at which they were given.
 */
export function createPageTokens(clock: Clock, lifetime?: number): PageTokens {
  return {
    write: (list, lastKey) => seal(list, lifetime === undefined ? lastKey : `${clock.now()} ${lastKey}`),
    read(list, token) {
      const text = unseal(list, token);
      if (text === undefined) throw invalid("it was not given by this list");
      if (lifetime === undefined) return text;
      const [given = ""] = text.split(" ", 1);
      if (clock.now() - Number(given) > lifetime) throw invalid("it has expired");
      return text.slice(given.length + 1);
    },
  };
}

function invalid(why: string): ServiceError {
  return new ServiceError("BadRequestException", `Invalid nextToken: ${why}.`);
}

function seal(list: string, text: string): string {
  const bytes = new TextEncoder().encode(text);
  return btoa(String.fromCharCode(...checksum(`${list}\n${text}`), ...bytes));
}

function unseal(list: string, token: string): string | undefined {
  try {
    const bytes = Uint8Array.from(atob(token), (char) => char.charCodeAt(0));
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes.subarray(4));
    return seal(list, text) === token ? text : undefined;
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
