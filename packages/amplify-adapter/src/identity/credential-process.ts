import { spawn } from "node:child_process";
import { once } from "node:events";
import type { Section } from "./aws-files.ts";
import type { Keys, Source } from "./source.ts";

/** The most characters that a program may print. */
const maxOutput = 1024 * 1024;

/** The program that a profile names as its `credential_process`. */
export function credentialProcess(profile: string, section: Section): Source | undefined {
  const { credential_process: command } = section;
  if (!command) return undefined;
  return {
    name: `the credential_process of the profile ${JSON.stringify(profile)}`,
    ask: async () => keysOf(await outputOf(command)),
  };
}

/** What a command prints. If it fails, its own words are the error. It may ask on the terminal, as with the AWS CLI. */
async function outputOf(command: string): Promise<string> {
  const child = spawn(command, { shell: true, stdio: ["inherit", "pipe", "pipe"] });
  const printed = { stdout: "", stderr: "" };
  const stop = () => {
    child.kill();
    // A program that the shell has started ends when nobody reads its output any more.
    child.stdout.destroy();
    child.stderr.destroy();
  };
  for (const name of ["stdout", "stderr"] as const) {
    child[name].setEncoding("utf8").on("data", (text: string) => {
      printed[name] += text;
      if (printed[name].length > maxOutput) stop();
    });
  }
  const [status, signal] = (await once(child, "close")) as [number | null, string | null];
  if (status === 0) return printed.stdout;
  throw new Error(printed.stderr.trim() || `it ended with ${signal ?? `status ${status}`} and said nothing`);
}

function keysOf(output: string): Keys {
  const answer = readJson(output);
  const { Version, AccessKeyId, SecretAccessKey, SessionToken, Expiration } = answer;
  if (Version !== 1) throw new Error('what it printed has no "Version": 1');
  if (typeof AccessKeyId !== "string" || typeof SecretAccessKey !== "string")
    throw new Error("what it printed has no AccessKeyId or no SecretAccessKey");
  const expiration = typeof Expiration === "string" ? new Date(Expiration) : undefined;
  if (expiration !== undefined && !(expiration.getTime() > Date.now()))
    throw new Error("the credentials that it printed have expired");
  return {
    accessKeyId: AccessKeyId,
    secretAccessKey: SecretAccessKey,
    ...(typeof SessionToken === "string" && SessionToken !== "" ? { sessionToken: SessionToken } : {}),
    ...(expiration === undefined ? {} : { expiration }),
  };
}

function readJson(text: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === "object" && value !== null) return value as Readonly<Record<string, unknown>>;
  } catch {
    // Throws below, because the parser's message would quote what may be a secret.
  }
  throw new Error("what it printed is not a JSON object");
}
