import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { IdentityCase } from "./cases.ts";
import type { StandIn } from "./stand-in.ts";

export interface Home {
  /** All that a process needs to know of the case. */
  readonly env: Readonly<Record<string, string>>;
  /** Puts the home and the stand-in into a text. */
  filled(text: string): string;
  remove(): void;
}

/** Makes the home that a case tells of. */
export function makeHome({ config, credentials, files, env }: IdentityCase, { url }: StandIn): Home {
  const home = mkdtempSync(join(tmpdir(), "identity-"));
  const filled = (text: string) => text.replaceAll("$HOME", home).replaceAll("$URL", url);
  const write = (name: string, text: string | undefined) => {
    if (text === undefined) return;
    const path = join(home, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, filled(text));
    if (text.startsWith("#!")) chmodSync(path, 0o755);
  };
  write(".aws/config", config);
  write(".aws/credentials", credentials);
  for (const [name, text] of Object.entries(files ?? {})) write(name, text);
  const given = Object.entries(env ?? {}).map(([name, value]) => [name, filled(value)]);
  return {
    env: {
      HOME: home,
      AWS_ENDPOINT_URL: url,
      AWS_REGION: "us-east-1",
      AWS_DEFAULT_REGION: "us-east-1",
      AWS_EC2_METADATA_DISABLED: "true",
      ...Object.fromEntries(given),
    },
    filled,
    remove: () => rmSync(home, { recursive: true, maxRetries: 3 }),
  };
}
