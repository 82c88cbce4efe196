import { once } from "node:events";
import { mkdtempSync, readdirSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { credentials } from "../support/amplify-over-http.ts";
import { outcomeOf, startProcess, startServe } from "../support/start-process.ts";
import { root } from "../support/workspace.ts";

/** A config with a region and keys for the default profile and for another one. */
function awsFiles(): Record<string, string> {
  const folder = mkdtempSync(join(tmpdir(), "aws-"));
  const [config, keysFile] = [join(folder, "config"), join(folder, "credentials")];
  writeFileSync(config, "[default]\nregion = eu-west-1\n[profile work]\nregion = eu-north-1\n");
  const keys = (name: string) => `aws_access_key_id = AKID${name}\naws_secret_access_key = canary\n`;
  writeFileSync(keysFile, `[default]\n${keys("DEFAULT")}[work]\n${keys("WORK")}`);
  return { AWS_CONFIG_FILE: config, AWS_SHARED_CREDENTIALS_FILE: keysFile };
}

it.each([
  ["the profile, when nothing else is given", {}, [], "AKIDDEFAULT", "eu-west-1"],
  ["a profile named by the environment", { AWS_PROFILE: "work" }, [], "AKIDWORK", "eu-north-1"],
  [
    "the environment before the profile",
    { AWS_PROFILE: "work", AWS_REGION: "us-east-2" },
    [],
    "AKIDWORK",
    "us-east-2",
  ],
  [
    "keys of the environment before a profile named there",
    { AWS_PROFILE: "work", AWS_ACCESS_KEY_ID: "AKIDENV", AWS_SECRET_ACCESS_KEY: "canary" },
    [],
    "AKIDENV",
    "eu-north-1",
  ],
  [
    "a profile that an option names before keys of the environment",
    { AWS_ACCESS_KEY_ID: "AKIDENV", AWS_SECRET_ACCESS_KEY: "canary" },
    ["--profile", "work"],
    "AKIDWORK",
    "eu-north-1",
  ],
  [
    "an option before the environment",
    { AWS_PROFILE: "default", AWS_REGION: "us-east-2" },
    ["--region", "ap-south-1", "--profile", "work"],
    "AKIDWORK",
    "ap-south-1",
  ],
] as [string, Record<string, string>, string[], string, string][])(
  "region, keys and endpoint come from %s",
  async (_name, env, flags, key, region) => {
    const signatures: string[] = [];
    const server = createServer((request, response) => {
      signatures.push(request.headers.authorization ?? "");
      response.setHeader("content-type", "application/json").end('{"jobSummaries": []}');
    });
    server.listen(0, "127.0.0.1");
    await once(server, "listening");
    onTestFinished(() => {
      server.close();
      server.closeAllConnections();
    });
    const AWS_ENDPOINT_URL_AMPLIFY = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const surroundings = {
      ...awsFiles(),
      AWS_ENDPOINT_URL_AMPLIFY,
      AWS_APP_ID: "dabc",
      AWS_BRANCH: "main",
      ...env,
    };
    const { status, stderr } = await outcomeOf(startProcess(["list", ...flags], surroundings));
    expect([status, stderr]).toEqual([0, ""]);
    expect(signatures).toEqual([
      expect.stringMatching(new RegExp(`Credential=${key}/\\d+/${region}/amplify/`)),
    ]);
  },
);

it("a plain list loads nothing of proxies, STS or SSO", async () => {
  const folder = mkdtempSync(join(tmpdir(), "hook-"));
  const hook = join(folder, "hook.cjs");
  // What is bundled is loaded in parts, each named for what is in it.
  writeFileSync(
    hook,
    'process.on("exit", () => process.stderr.write(Object.keys(require.cache).map((file) => file.split("/").at(-1)).join("\\n")));',
  );
  const { url } = await startServe();
  const { status, stderr } = await outcomeOf(
    startProcess(["apps", "--endpoint-url", url, "--region", "us-east-1"], {
      ...credentials,
      NODE_OPTIONS: `--require=${hook}`,
    }),
  );
  expect(status).toBe(0);
  const later = ["ask-secret", "proxy-agent", "loadSts", "loadSso", "sso-oidc", "signin"].map(
    (name) => `${name}.cjs`,
  );
  expect(readdirSync(`${root}packages/cli/dist/main`)).toEqual(expect.arrayContaining(later));
  const loaded = stderr.split("\n");
  expect(loaded).toContain("main.cjs");
  expect(loaded.filter((file) => later.includes(file))).toEqual([]);
});
