import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { credentials } from "./amplify-over-http.ts";
import { withEnvironment } from "./environment.ts";

/** Gives the running test an AWS config file of its own, and no credentials or region. Returns a function that rewrites the file. */
export function withAwsConfig(text: string): (text: string) => void {
  const folder = mkdtempSync(join(tmpdir(), "aws-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = join(folder, "config");
  const write = (content: string) => writeFileSync(file, content);
  write(text);
  withEnvironment({
    ...credentials,
    AWS_ACCESS_KEY_ID: undefined,
    AWS_SECRET_ACCESS_KEY: undefined,
    AWS_REGION: undefined,
    AWS_DEFAULT_REGION: undefined,
    AWS_CONFIG_FILE: file,
    AWS_SHARED_CREDENTIALS_FILE: join(folder, "credentials"),
  });
  return write;
}
