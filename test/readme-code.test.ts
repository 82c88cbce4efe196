import { execFile } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { promisify } from "node:util";
import { createFakeServer } from "@jobs/fake-adapter/server";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { credentials } from "./support/amplify-over-http.ts";
import { codeBlocks, readmes } from "./support/code-blocks.ts";
import { withEnvironment } from "./support/environment.ts";
import { root } from "./support/workspace.ts";

const blocks = readmes().flatMap((path) => codeBlocks(path, "ts"));
const folder = `${root}test/.readme`;
const fileOf = (index: number) => `${folder}/block-${index}.ts`;

beforeAll(() => {
  mkdirSync(folder, { recursive: true });
  // A module of its own even where a block imports nothing.
  blocks.forEach(({ code }, index) => writeFileSync(fileOf(index), `${code}\nexport {};\n`));
  const config = { extends: "../../tsconfig.json", include: ["*.ts"], exclude: [] };
  writeFileSync(`${folder}/tsconfig.json`, JSON.stringify(config));
});
afterAll(() => rmSync(folder, { recursive: true }));

describe("the code in every README", () => {
  it("compiles, and every package has some", async () => {
    expect(new Set(blocks.map(({ place }) => place.split(":")[0])).size).toBe(readmes().length - 2); // the cli and the examples have commands
    const { stdout } = await promisify(execFile)("tsc", ["--noEmit", "-p", folder], {
      cwd: root,
      env: { ...process.env, PATH: `${root}node_modules/.bin:${process.env["PATH"] ?? ""}` },
    }).catch((error: { stdout: string }) => error);
    expect(stdout).toBe("");
  }, 60_000);

  it.each(blocks.map(({ place }, index) => [place, index] as const))("%s runs", async (_place, index) => {
    const server = await createFakeServer();
    withEnvironment({ ...credentials, AWS_ENDPOINT_URL: server.url });
    const log = vi.spyOn(console, "log").mockImplementation(() => {});
    try {
      await import(/* @vite-ignore */ fileOf(index));
      expect(log).toHaveBeenCalled();
      expect(log.mock.calls.flat()).not.toContain(undefined);
    } finally {
      log.mockRestore();
      await server.close();
    }
  });
});
