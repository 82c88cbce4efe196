import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { createContext, runInContext } from "node:vm";
import { codeBlocks } from "../support/code-blocks.ts";
import { npm } from "./package-manager.ts";
import type { Registry } from "./registry.ts";
import { runProgram } from "./run-program.ts";

const core = "@jobs/paginator-core";

/**
 * Installs the core and Vite in an empty project, bundles the core's example for browsers, and runs the bundle
 * where little is but the language. Gives its size in bytes and what it printed.
 */
export async function bundleCore(folder: string, registry: Registry) {
  const cwd = `${folder}/vite`;
  const run = (...words: readonly string[]) => runProgram(words, { cwd });
  const files = {
    ...npm.settings({ ours: registry.url, usual: "" }),
    "package.json": JSON.stringify({
      private: true,
      type: "module",
      dependencies: { [core]: registry.versions()[core] },
      devDependencies: { vite: "8.3.8", typescript: "7.0.2" },
    }),
    "tsconfig.json": JSON.stringify({
      compilerOptions: {
        module: "esnext",
        moduleResolution: "bundler",
        types: [],
        strict: true,
        noEmit: true,
      },
      include: ["main.ts"],
    }),
    "vite.config.js": "export default { build: { modulePreload: false } };",
    "index.html": '<script type="module" src="/main.ts"></script>',
    "main.ts": codeBlocks("packages/paginator-core/README.md", "ts")[0]?.code ?? "",
  };
  await mkdir(cwd);
  for (const [file, content] of Object.entries(files)) await writeFile(`${cwd}/${file}`, content);
  await run(...npm.install);
  await run("npx", "tsc");
  await run("npx", "vite", "build");

  const [bundle = "", ...others] = await readdir(`${cwd}/dist/assets`);
  if (others.length > 0) throw new Error(`Vite made more than one file: ${others.join(", ")}`);
  const code = await readFile(`${cwd}/dist/assets/${bundle}`, "utf8");
  const printed: string[] = [];
  const console = { log: (...values: unknown[]) => void printed.push(values.join(" ")) };
  await runInContext(`(async () => {${code}\n})()`, createContext({ console, AbortController, btoa, atob }));
  return { bytes: code.length, printed };
}
