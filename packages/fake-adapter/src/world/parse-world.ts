import { readWorld, unusable } from "./read-world.ts";
import type { World } from "./world.ts";

/**
 * Reads a world from JSON text, as `JSON.stringify` writes one: times are text. Apps need their `appId`, branches their
 * `branchName`, and jobs their `jobId`, `startTime` and `status`; all else is made up where it is missing, the same each time.
 *
 * @throws {JobsClientError} `CONFIGURATION`, saying where the text is wrong and what was expected there.
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
