import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { madeUp } from "../servers/running.ts";
import type { Part, PartOptions } from "./part.ts";

const child = fileURLToPath(new URL("../../dist/process/child.js", import.meta.url));
const env = {
  ...process.env,
  AWS_REGION: madeUp.region,
  AWS_ACCESS_KEY_ID: madeUp.credentials.accessKeyId,
  AWS_SECRET_ACCESS_KEY: madeUp.credentials.secretAccessKey,
};

/** Reads a part of an example's list in a separate process. */
export async function listPart(example: string, options: PartOptions): Promise<Part> {
  const args = [child, example, JSON.stringify(options)];
  const { stdout } = await promisify(execFile)(process.execPath, args, { env, timeout: 120_000 });
  return JSON.parse(stdout) as Part;
}
