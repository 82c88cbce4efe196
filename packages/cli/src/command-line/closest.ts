import { closestMatch } from "leven";

/** What people type who come from other programs, and what it is called here. */
const meant: Readonly<Record<string, string>> = {
  always: "on",
  never: "off",
  version: "--version",
  ls: "list",
  cancel: "stop",
  get: "show",
  describe: "show",
  watch: "list",
  rerun: "start",
  retry: "start",
  deploy: "start",
  "-v": "--version",
};

/** ` Did you mean ...?` where one of the words is much like what was typed, begins with it, or is known to be meant by it; else nothing. */
export function didYouMean(typed: string, words: readonly string[], shown: (word: string) => string): string {
  const word = closest(typed.toLowerCase(), words);
  return word === undefined ? "" : `; did you mean ${shown(word)}?`;
}

function closest(typed: string, words: readonly string[]): string | undefined {
  const byFolded = new Map(words.map((word) => [word.toLowerCase(), word]));
  const known = Object.hasOwn(meant, typed) ? meant[typed] : undefined;
  // Two letters that have changed places are two changes.
  const maxDistance = typed.length < 4 ? 1 : Math.max(2, Math.floor(typed.length / 3));
  const like = closestMatch(typed, [...byFolded.keys()], { maxDistance });
  const begun = typed.length < 2 ? undefined : [...byFolded.keys()].find((word) => word.startsWith(typed));
  return [known, begun, like].map((word) => byFolded.get(word ?? "")).find((word) => word !== undefined);
}
