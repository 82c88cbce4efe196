/** The command line that was typed, with a token to go on from: ready to be copied. */
export function goOnCommand(program: string, argv: readonly string[], token: string): string {
  const words: string[] = [];
  for (let at = 0; at < argv.length; at++) {
    const word = argv[at] ?? "";
    if (word === "--starting-token") at++;
    else if (!word.startsWith("--starting-token=")) words.push(quote(word));
  }
  return [program, ...words, "--starting-token", quote(token)].join(" ");
}

/** As a POSIX shell takes it back. */
function quote(word: string): string {
  return /^[A-Za-z0-9_\-+=:,./@%]+$/.test(word) ? word : `'${word.replaceAll("'", String.raw`'\''`)}'`;
}
