import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { build } from "rolldown";
import { expect, test } from "vitest";
import * as surface from "./index.ts";

test("all that is exported is at most 5.2 kB (5,325 bytes), as Vite bundles and minifies it, and gzipped", async () => {
  const { output } = await build({
    input: fileURLToPath(new URL("index.ts", import.meta.url)),
    output: { format: "esm", minify: true },
    write: false,
  });
  const [{ code }] = output;
  for (const name of Object.keys(surface)) expect(code).toContain(`as ${name}`);
  const bytes = gzipSync(code).length;
  expect(bytes, `${bytes} bytes`).toBeLessThanOrEqual(5325);
});
