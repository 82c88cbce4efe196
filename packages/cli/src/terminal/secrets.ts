import type { Terminal } from "./terminal.ts";

/** A text without the credentials of the environment and the tokens of the command line, whoever has put them there. */
export function withoutSecrets(text: string, { argv, env }: Pick<Terminal, "argv" | "env">): string {
  const secrets = [...secretsOf(env), ...tokensIn(argv)];
  return secrets.reduce((line, secret) => line.replaceAll(secret, "[secret]"), text);
}

function secretsOf(env: Terminal["env"]): string[] {
  return Object.entries(env).flatMap(([name, value]) =>
    /SECRET|TOKEN|PASSWORD|ACCESS_KEY/i.test(name) && value !== undefined && value.length >= 4 ? [value] : [],
  );
}

function tokensIn(argv: readonly string[]): string[] {
  return argv.flatMap((word, at) => {
    const [, inline] = /^--(?:starting|next)-token=(.+)$/s.exec(word) ?? [];
    const following = /^--(?:starting|next)-token$/.test(word) ? argv[at + 1] : undefined;
    return [inline, following].filter((token) => token !== undefined && token !== "") as string[];
  });
}
