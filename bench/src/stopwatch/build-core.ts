import { execFileSync } from "node:child_process";
import { dirname, join } from "node:path/posix";
import { fileURLToPath, pathToFileURL } from "node:url";
import { gzipSync } from "node:zlib";
import { build, type Plugin } from "rolldown";

const repository = fileURLToPath(new URL("../../../", import.meta.url));
const source = "packages/paginator-core/src/index.ts";

/** Builds the core of a checkout, by default of this one, into one file and returns its URL. */
export async function buildCore(checkout = repository): Promise<string> {
  return bundle("core", join(checkout, source));
}

/** The same for the core of a commit; `undefined` if git does not have the commit, as in a shallow clone. */
export async function buildCoreOf(commit: string): Promise<string | undefined> {
  if (fileOf(commit, source) === undefined) return undefined;
  const plugin: Plugin = {
    name: "files of a commit",
    resolveId: (id, importer) => (importer === undefined ? id : join(dirname(importer), id)),
    load(id) {
      const code = fileOf(commit, id);
      return code === undefined ? null : { code, moduleType: "ts" };
    },
  };
  return bundle(commit, source, plugin);
}

/** The size in bytes of all that a checkout's core exports, bundled and minified as by Vite, and gzipped. */
export async function sizeOfCore(checkout = repository): Promise<number> {
  const { output } = await build({
    input: join(checkout, source),
    output: { format: "esm", minify: true },
    write: false,
  });
  return gzipSync(output[0].code).length;
}

async function bundle(name: string, input: string, plugin?: Plugin): Promise<string> {
  const file = fileURLToPath(new URL(`../cores/${name}.js`, import.meta.url));
  await build({ input, output: { format: "esm", file }, plugins: [plugin] });
  return pathToFileURL(file).href;
}

function fileOf(commit: string, path: string): string | undefined {
  try {
    return execFileSync("git", ["show", `${commit}:${path}`], {
      cwd: repository,
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
    });
  } catch {
    return undefined;
  }
}
