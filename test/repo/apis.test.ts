import { existsSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { codeBlocks } from "../support/code-blocks.ts";
import { read, root } from "../support/workspace.ts";

const page = "docs/apis.md";
const blocks = codeBlocks(page);

describe("docs/apis.md", () => {
  it.each(blocks.map(({ file = "", code }) => [file, code] as const))("shows %s as it is", (file, code) => {
    expect(file).toMatch(/^(?:test\/definitions|apps\/examples\/src)\/[a-z0-9-]+\.ts$/);
    expect(code).toBe(read(file));
  });

  it("shows only what is run: with its SDK, or against the server of an example", () => {
    for (const { file = "" } of blocks) {
      const folder = file.startsWith("test/") ? "served" : "servers";
      const runs = file.replace(/[^/]+$/, (name) => `${folder}/${name}`);
      expect(existsSync(root + runs), runs).toBe(true);
    }
  });

  it("has a definition and its traps for each API", () => {
    const apis = read(page).split("\n## ").slice(1);
    expect(apis.length).toBe(blocks.length);
    for (const api of apis) expect(api, api.split("\n")[0]).toMatch(/\n```ts\n[^]+\n```\n\n- /);
  });
});
