import { readWorld, unusable } from "./read-world.ts";
import type { World } from "./world.ts";

/**
 * Reads a world from JSON, as `JSON.stringify` writes one: times are text. Apps need an `appId`, branches a `branchName`, and jobs
 * a `jobId`, a `startTime` and a `status`. All other members are made up if they are missing, the same each time.
 *
 * @throws {JobsClientError} `CONFIGURATION`; the message says where the world is wrong, and what was expected there.
 */
export function parseWorld(text: string): World {
  return readWorld(parse(text));
}

function parse(text: string): unknown {
  try {
    // Some editors begin a file with a byte order mark.
    return JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch (error) {
    throw unusable(String(error).replace(/^SyntaxError: /, ""));
  }
}
