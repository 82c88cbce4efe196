import { execFileSync, spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { onTestFinished } from "vitest";
import { credentials } from "./amplify-over-http.ts";
import { bareEnvironment } from "./start-process.ts";
import { root } from "./workspace.ts";
import type { Question, Reply } from "../scenario/scenario.ts";

/** The version of the boto3 of python3. Without one, prints a notice and is `undefined`. */
export function boto3Version(): string | undefined {
  try {
    const print = "import boto3; print(boto3.__version__)";
    return execFileSync("python3", ["-c", print], { encoding: "utf8", stdio: "pipe" }).trim();
  } catch {
    console.warn("NOTICE: no python3 with boto3 is installed, so its tests are skipped.");
    return undefined;
  }
}

/** A boto3 in a separate process, with the API at a URL. */
export function startBoto3(url: string): { ask(question: Question): Promise<Reply>; close(): void } {
  const child = spawn("python3", [`${root}test/scenario/boto3_client.py`, url], {
    env: { ...process.env, ...bareEnvironment(), ...credentials },
    stdio: ["pipe", "pipe", "inherit"],
  });
  onTestFinished(() => void child.kill());
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  return {
    async ask(question) {
      child.stdin.write(`${JSON.stringify(question)}\n`);
      const { value, done } = await lines.next();
      if (done === true) throw new Error("boto3 ended before it answered");
      return JSON.parse(value) as Reply;
    },
    close: () => child.stdin.end(),
  };
}
