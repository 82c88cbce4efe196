import { cp, mkdir, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { listServices } from "../support/aws-lists/serve-lists.ts";
import { codeBlocks, readmes } from "../support/code-blocks.ts";
import { installTool, nodeTool } from "./install-tool.ts";
import type { PackageManager } from "./package-manager.ts";
import type { Registry } from "./registry.ts";
import { runProgram } from "./run-program.ts";

export interface Consumer {
  readonly packageManager: PackageManager;
  /** A version of Node, unless the package manager runs programs itself. */
  readonly node?: string;
  readonly typescript: string;
  readonly moduleResolution: "nodenext" | "bundler";
  /** What our packages want beside themselves, in the oldest versions that their ranges allow. */
  readonly oldest?: boolean;
}

/** What READMEs use besides our packages. */
const besides = {
  "@aws-sdk/client-amplify": "^3.1169.0",
  "@aws-sdk/client-dynamodb": "^3.1169.0",
  "@aws-sdk/client-ec2": "^3.1169.0",
  "@aws-sdk/client-s3": "^3.1169.0",
  zod: "^4.0.0",
};

/** The low ends of the ranges that our packages ask for. */
const oldestOfRanges = {
  "@aws-sdk/client-amplify": "3.1000.0",
  "@aws-sdk/credential-providers": "3.1000.0",
  zod: "4.0.0",
};

/** Makes an empty project, and gives what a person does in it. */
export async function openConsumer(
  { packageManager, node, typescript, moduleResolution, oldest = false }: Consumer,
  { folder, registry }: { readonly folder: string; readonly registry: Registry },
) {
  const cwd = `${folder}/${packageManager.name.replaceAll(/\W+/g, "-")}`;
  const tools = [...(node === undefined ? [] : [nodeTool(node)]), ...(packageManager.tool ?? [])];
  const path = await Promise.all(tools.map((spec) => installTool(spec, folder)));
  const run = (...words: readonly string[]) => runWith({}, ...words);
  const runWith = (env: Readonly<Record<string, string>>, ...words: readonly string[]) =>
    runProgram(words, { cwd, path, env: { ...ownCaches(folder), ...env } });
  const usual = (await runProgram(["npm", "config", "get", "registry"], { cwd: folder })).trim();

  const files = {
    ...packageManager.settings({ ours: registry.url, usual }),
    "package.json": JSON.stringify({
      name: "consumer",
      private: true,
      type: "module",
      dependencies: { ...registry.versions(), ...besides, ...(oldest && oldestOfRanges) },
      devDependencies: { typescript, "@types/node": "^20.19.0" },
    }),
    "tsconfig.json": JSON.stringify({
      compilerOptions: {
        target: "es2022",
        module: moduleResolution === "nodenext" ? "nodenext" : "esnext",
        moduleResolution,
        types: ["node"],
        strict: true,
        exactOptionalPropertyTypes: true,
        skipLibCheck: false,
        noEmitOnError: true,
        rootDir: ".",
        outDir: "out",
      },
    }),
    ...Object.fromEntries(examples().map((code, index) => [`example-${index}.ts`, code])),
  };
  await mkdir(cwd);
  await cp(fileURLToPath(new URL("project", import.meta.url)), cwd, { recursive: true });
  for (const [file, content] of Object.entries(files)) await writeFile(`${cwd}/${file}`, content);

  return {
    install: () => run(...packageManager.install),
    compile: () => run(...packageManager.run, "tsc", "-p", "."),
    /** They bring a server for Amplify, and ask this one for lists of other services. */
    async runExamples(lists: string) {
      const urls = listServices.map((service) => [`AWS_ENDPOINT_URL_${service}`, lists]);
      const ran = await runWith(Object.fromEntries(urls), ...packageManager.runtime, "out/run-examples.js");
      return JSON.parse(ran) as { readonly examples: number; readonly runtime: string };
    },
    amplifyJobs: async (...args: readonly string[]) =>
      (await run(...packageManager.run, "amplify-jobs", ...args)).trim(),
  };
}

/** Each a module of its own, even where it imports nothing. */
function examples(): string[] {
  return readmes()
    .flatMap((path) => codeBlocks(path, "ts"))
    .map(({ code }) => `${code}\nexport {};\n`);
}

/** Nothing of a former rehearsal, which gave the same version other contents. */
function ownCaches(folder: string): Record<string, string> {
  return {
    BUN_INSTALL_CACHE_DIR: `${folder}/bun-cache`,
    YARN_CACHE_FOLDER: `${folder}/yarn-cache`,
    YARN_GLOBAL_FOLDER: `${folder}/yarn-global`,
  };
}
