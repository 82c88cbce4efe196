import type { Terminal } from "./terminal.ts";

/** A text without the credentials of the environment, those that became known, and the tokens of the command line, whoever has put them there. */
export function withoutSecrets(
  text: string,
  { argv, env, secrets = new Set() }: Pick<Terminal, "argv" | "env" | "secrets">,
): string {
  const all = [...secretsOf(env), ...tokensIn(argv), ...secrets];
  // What is shorter would be struck out of other words; and a longer one may hold a shorter one.
  const struck = all.filter(({ length }) => length >= 4).toSorted((one, other) => other.length - one.length);
  return struck.reduce((line, secret) => line.replaceAll(secret, "[secret]"), text);
}

function secretsOf(env: Terminal["env"]): string[] {
  return Object.entries(env).flatMap(([name, value]) =>
    /SECRET|TOKEN|PASSWORD|ACCESS_KEY/i.test(name) && value !== undefined ? [value] : [],
  );
}

function tokensIn(argv: readonly string[]): string[] {
  return argv.flatMap((word, at) => {
    const [, inline] = /^--(?:starting|next)-token=(.+)$/s.exec(word) ?? [];
    const following = /^--(?:starting|next)-token$/.test(word) ? argv[at + 1] : undefined;
    return [inline, following].filter((token) => token !== undefined);
  });
}
