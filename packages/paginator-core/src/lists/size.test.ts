import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { build } from "rolldown";
import { expect, test } from "vitest";

const folder = fileURLToPath(new URL("../", import.meta.url));

test.each([
  ["both", "*", 6400],
  ["mergeLists alone", "{ mergeLists }", 5200],
  ["concatLists alone", "{ concatLists }", 3600],
])(
  "many lists, %s, cost at most so many bytes beyond the core, as Vite bundles and minifies them, and gzipped: %s, %i",
  async (_, names, limit) => {
    const core = `export * from ${JSON.stringify(`${folder}index.ts`)};`;
    const lists = `export ${names} from ${JSON.stringify(`${folder}lists.ts`)};`;
    const bytes = (await bytesOf(core + lists)) - (await bytesOf(core));
    expect(bytes, `${bytes} bytes`).toBeLessThanOrEqual(limit);
    expect(bytes, "less than this would be nothing at all").toBeGreaterThan(2000);
  },
);

async function bytesOf(text: string): Promise<number> {
  const { output } = await build({
    input: "all",
    plugins: [
      {
        name: "entries",
        resolveId: (id) => (id === "all" ? id : null),
        load: (id) => (id === "all" ? text : null),
      },
    ],
    output: { format: "esm", minify: true },
    write: false,
  });
  return gzipSync(output[0].code).length;
}
