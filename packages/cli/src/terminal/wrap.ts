/** Words on lines of at most so many characters; a word that is longer has a line of its own. */
export function wrap(words: readonly string[], length: number, gap = " "): string[] {
  const lines: string[] = [];
  for (const word of words) {
    const line = lines.at(-1);
    if (line !== undefined && line.length + gap.length + word.length <= length)
      lines[lines.length - 1] = `${line}${gap}${word}`;
    else lines.push(word);
  }
  return lines;
}
