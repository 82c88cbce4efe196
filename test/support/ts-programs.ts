import { execFile } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { promisify } from "node:util";
import { createFakeServer } from "@jobs/fake-adapter/server";
import { vi } from "vitest";
import { credentials } from "./amplify-over-http.ts";
import { listServices, serveLists } from "./aws-lists/serve-lists.ts";
import type { CodeBlock } from "./code-blocks.ts";
import { withEnvironment } from "./environment.ts";
import { root } from "./workspace.ts";

export interface TsPrograms {
  /** The output of the compiler, which is empty if all is right. */
  compile(): Promise<string>;
  /** Runs a program against fake servers for Amplify and other AWS services. Returns a line for each call of `console.log`. */
  run(index: number): Promise<string[]>;
  remove(): void;
}

/** Writes blocks of TypeScript as files of a folder in `test/.programs`. */
export function writePrograms(name: string, blocks: readonly CodeBlock[]): TsPrograms {
  // A folder for this process, so that no other run removes what this one reads.
  const folder = `${root}test/.programs/${name}-${process.pid}`;
  const fileOf = (index: number) => `${folder}/block-${index}.ts`;
  mkdirSync(folder, { recursive: true });
  // `export {}` makes a block a module even if it imports nothing.
  blocks.forEach(({ code }, index) => writeFileSync(fileOf(index), `${code}\nexport {};\n`));
  // Compiled as readers would: with the built types that are published, and not with our sources.
  const compilerOptions = { customConditions: [] };
  const config = { extends: "../../../tsconfig.json", compilerOptions, include: ["*.ts"], exclude: [] };
  writeFileSync(`${folder}/tsconfig.json`, JSON.stringify(config));

  return {
    async compile() {
      const PATH = `${root}node_modules/.bin:${process.env["PATH"] ?? ""}`;
      const options = { cwd: root, env: { ...process.env, PATH } };
      const tsc = promisify(execFile)("tsc", ["--noEmit", "-p", folder], options);
      const { stdout } = await tsc.catch((error: { stdout: string }) => error);
      return stdout;
    },
    async run(index) {
      const [amplify, others] = [await createFakeServer(), await serveLists()];
      const services = listServices.map((one) => [`AWS_ENDPOINT_URL_${one}`, others.url]);
      const urls = { AWS_ENDPOINT_URL: amplify.url, ...Object.fromEntries(services) };
      withEnvironment({ ...credentials, ...urls });
      const log = vi.spyOn(console, "log").mockImplementation(() => {});
      try {
        await import(/* @vite-ignore */ fileOf(index));
        return log.mock.calls.map((values) => values.map(String).join(" "));
      } finally {
        log.mockRestore();
        await Promise.all([amplify.close(), others.close()]);
      }
    },
    remove: () => rmSync(folder, { recursive: true }),
  };
}
