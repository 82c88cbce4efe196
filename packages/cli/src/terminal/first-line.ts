/** The first line of a text that has something in it, such as the subject of a commit message. */
export function firstLine(text: string): string {
  return text.trimStart().split(/[\r\n\u0085\u2028\u2029]/, 1)[0] ?? "";
}
