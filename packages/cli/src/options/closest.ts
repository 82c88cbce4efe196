import { closestMatch } from "leven";

/** ` Did you mean ...?` where one of the words is much like what was typed, else nothing. */
export function didYouMean(typed: string, words: readonly string[], shown: (word: string) => string): string {
  const byFolded = new Map(words.map((word) => [word.toLowerCase(), word]));
  const maxDistance = Math.max(1, Math.floor(typed.length / 3));
  const closest = closestMatch(typed.toLowerCase(), [...byFolded.keys()], { maxDistance });
  return closest === undefined ? "" : `; did you mean ${shown(byFolded.get(closest) ?? closest)}?`;
}
