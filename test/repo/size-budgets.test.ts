import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { expect, it } from "vitest";
import { packages, root } from "../support/workspace.ts";

/**
 * The most bytes an entry may have, minified and gzipped, without what it imports from other packages.
 * The core has its own test, beside its source.
 */
const budgets: Readonly<Record<string, number>> = {
  "@jobs/jmespath": 7_500,
  "@jobs/rate-limiter": 1_500,
  "@jobs/aws-paginator": 10_200,
  "@jobs/contract": 3_700,
  "@jobs/contract/conformance": 8_000,
  "@jobs/contract/words": 600,
  "@jobs/amplify-adapter": 11_300,
  "@jobs/fake-adapter": 9_200,
  "@jobs/fake-adapter/server": 10_900,
  "@jobs/cli": 44_500,
};

const entries = packages().flatMap(({ folder, manifest }) =>
  Object.entries(manifest.exports).flatMap(([entry, conditions]) =>
    typeof conditions === "object" && conditions !== null && "@jobs/source" in conditions
      ? [[manifest.name + entry.slice(1), `${root}${folder}/${String(conditions["@jobs/source"])}`] as const]
      : [],
  ),
);

it.each(entries.filter(([name]) => !name.startsWith("@jobs/paginator-core")))(
  "%s is not larger than its budget",
  async (name, source) => {
    const bytes = await bytesOf(`export * from ${JSON.stringify(source)};`);
    expect(bytes, `${bytes} bytes`).toBeLessThanOrEqual(budgets[name] ?? 0);
    expect(bytes, "less than this would be nothing at all").toBeGreaterThan(200);
  },
);

it("what is known of every AWS list takes at most 8 kB, and nothing in a program that has models", async () => {
  const source = JSON.stringify(`${root}packages/aws-paginator/src/index.ts`);
  const withModels = await bytesOf(`export { createPaginator } from ${source};`);
  const without = await bytesOf(`export { createPaginator, paginatorFor } from ${source};`);
  expect(withModels, `${withModels} bytes`).toBeLessThanOrEqual(6_000);
  expect(without - withModels, `${without - withModels} bytes`).toBeLessThanOrEqual(8_000);
  expect(without - withModels, "less than this would be no table").toBeGreaterThan(2_000);
});

async function bytesOf(contents: string): Promise<number> {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: root },
    bundle: true,
    minify: true,
    format: "esm",
    platform: "node",
    target: "es2023",
    packages: "external",
    write: false,
  });
  return gzipSync(outputFiles[0]?.contents ?? "", { level: 9 }).length;
}
