type Given = Readonly<Record<string, string | number | true | undefined>>;

/** A command line that goes on from a token, ready to be copied: the options that were given, and the new token. */
export function resumeCommand(
  program: string,
  command: string,
  given: Given,
  token: { readonly option: string; readonly value: string },
): string {
  const { [token.option]: _, ...others } = given;
  return [program, command, ...optionWords({ ...others, [token.option]: token.value })].join(" ");
}

/** The command line with these options, ready to be copied: of a command that finds its place by itself. */
export function sameCommand(program: string, command: string, operand: string, given: Given): string {
  return [program, command, quote(operand), ...optionWords(given)].join(" ");
}

function optionWords(given: Given): string[] {
  return Object.entries(given).flatMap(([name, value]) => {
    if (value === undefined) return [];
    return value === true ? [`--${name}`] : [`--${name}`, quote(String(value))];
  });
}

/** As a POSIX shell takes it back; what a terminal would act on is escaped, as bash, zsh and ksh read it. */
function quote(word: string): string {
  if (/^[A-Za-z0-9_\-+=:,./@%]+$/.test(word)) return word;
  if (!/[\p{Cc}\p{Cf}]/u.test(word)) return `'${word.replaceAll("'", String.raw`'\''`)}'`;
  const escaped = word.replace(/['\\]/g, String.raw`\$&`).replace(/[\p{Cc}\p{Cf}]/gu, escapeCharacter);
  return `$'${escaped}'`;
}

function escapeCharacter(character: string): string {
  const code = (character.codePointAt(0) ?? 0).toString(16);
  return code.length > 4 ? `\\U${code.padStart(8, "0")}` : `\\u${code.padStart(4, "0")}`;
}
