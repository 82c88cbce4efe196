import { closestMatch } from "leven";

/** ` Did you mean ...?` where one of the words is much like what was typed, else nothing. */
export function didYouMean(typed: string, words: readonly string[], shown: (word: string) => string): string {
  const byFolded = new Map(words.map((word) => [word.toLowerCase(), word]));
  // Two letters that have changed places are two changes.
  const maxDistance = typed.length < 4 ? 1 : Math.max(2, Math.floor(typed.length / 3));
  const closest = closestMatch(typed.toLowerCase(), [...byFolded.keys()], { maxDistance });
  return closest === undefined ? "" : `; did you mean ${shown(byFolded.get(closest) ?? closest)}?`;
}
