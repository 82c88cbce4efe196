import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { onTestFinished, vi } from "vitest";
import type { IdentityCase } from "./cases.ts";

export interface Home {
  readonly folder: string;
  /** All the environment that a process needs for the case. */
  readonly env: Readonly<Record<string, string>>;
  /** Fills the home and the stand-in into a text. */
  filled(text: string): string;
  remove(): void;
}

/** Makes the home that a case describes; `url` is the endpoint of AWS. */
export function makeHome({ config, credentials, files, env }: IdentityCase, url = ""): Home {
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
    folder: home,
    env: {
      HOME: home,
      ...(url === "" ? {} : { AWS_ENDPOINT_URL: url }),
      AWS_REGION: "us-east-1",
      AWS_DEFAULT_REGION: "us-east-1",
      AWS_EC2_METADATA_DISABLED: "true",
      ...Object.fromEntries(given),
    },
    filled,
    remove: () => rmSync(home, { recursive: true, maxRetries: 3 }),
  };
}

/** Gives this process such a home while a test runs, and none of the user's settings. Without `url`, AWS has its usual endpoints. */
export function enterHome(one: IdentityCase, url?: string): Home {
  const home = makeHome(one, url);
  const users = Object.keys(process.env).filter((name) => /^(AWS_|HOME$|REQUESTS_)|_proxy$/i.test(name));
  for (const name of users) vi.stubEnv(name, undefined);
  vi.stubEnv("AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED", "true");
  for (const [name, value] of Object.entries(home.env)) vi.stubEnv(name, value);
  onTestFinished(() => {
    vi.unstubAllEnvs();
    home.remove();
  });
  return home;
}
