import { inertLine } from "./inert.ts";

/** Nobody's line is longer; what is gets cut in two, so that no text without an end has to be held. */
const longest = 64 * 1024;

/** Makes a text that comes in pieces harmless to a terminal, line by line, with its tabs and indents. The end of a line is whatever ends one anywhere. */
export function createInertLines(): { add(piece: string): string; end(): string } {
  let rest = "";
  const shown = (lines: readonly string[]) => lines.map((line) => `${inertLine(line)}\n`).join("");
  return {
    add(piece) {
      const lines = `${rest}${piece}`.split(/\r\n|\n|\r(?!$)/);
      rest = lines.pop() ?? "";
      if (rest.length <= longest) return shown(lines);
      const all = [...lines, rest];
      rest = "";
      return shown(all);
    },
    end() {
      const last = rest.replace(/\r$/, "");
      rest = "";
      return last === "" ? "" : shown([last]);
    },
  };
}
