import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { publint } from "publint";
import { formatMessage } from "publint/utils";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { packages, read, root } from "../support/workspace.ts";
import { packPackages, type Packed } from "./pack-packages.ts";
import { runProgram } from "./run-program.ts";

/** What zod and the AWS SDK leave. */
const ofOthers = ["global __zod_globalConfig", "global __zod_globalRegistry", "global awslambda"];

let folder: string;
let workspace: string;
let packed: readonly Packed[];

beforeAll(async () => {
  folder = await mkdtemp(`${tmpdir()}/packed-`);
  ({ workspace, packed } = await packPackages(folder));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe.each(packages().map((one) => [one.manifest.name, one.folder] as const))("%s", (name, home) => {
  const itself = () => packed.find((one) => one.name === name) ?? expect.fail(`${name} was not packed`);
  const { exports, sideEffects } = JSON.parse(read(`${home}/package.json`)) as {
    readonly exports: Readonly<Record<string, unknown>>;
    readonly sideEffects: false | readonly string[];
  };
  const entries = Object.keys(exports)
    .filter((entry) => entry !== "./package.json")
    .map((entry) => name + entry.slice(1));

  it("holds what was reviewed, and nothing else", async () => {
    // How the bundle of the command line is cut follows from the insides of the SDK.
    const files = new Set(
      itself().files.map((path) => path.replace(/^dist\/main\/.*\.cjs$/, "dist/main/*.cjs")),
    );
    await expect(`${[...files].join("\n")}\n`).toMatchFileSnapshot(`contents/${name.split("/")[1]}.txt`);
  });

  it("holds no test, fixture, source or leftover of the build, but its licence and README", () => {
    const { files } = itself();
    expect(files).toEqual(expect.arrayContaining(["CHANGELOG.md", "LICENSE", "README.md", "package.json"]));
    expect(
      files.filter(
        (path) =>
          !/^(LICENSE|\w+\.md|package\.json|bin\/[\w-]+\.cjs|dist\/.*(\.js|\.d\.ts|main(\/[\w-]+)?\.cjs|\/licenses\.txt))$/.test(
            path,
          ),
      ),
    ).toEqual([]);
    expect(files.filter((path) => /test|__|\.tsbuildinfo/.test(path))).toEqual([]);
  });

  it("is right for publint, and for TypeScript wherever an ES module can be imported", async () => {
    const { filename } = itself();
    const { buffer } = new Uint8Array(await readFile(filename));
    const { messages, pkg } = await publint({ pack: { tarball: buffer }, strict: true });
    expect(messages.map((message) => formatMessage(message, pkg))).toEqual([]);
    const attw = ["attw", filename, "--profile", "esm-only", "--no-color"];
    await runProgram(attw, { cwd: folder, path: [`${root}node_modules/.bin`] });
  });

  it("is nothing in a bundle that only imports it", async () => {
    const contents = entries.map((entry) => `import "${entry}";`).join("\n");
    const { outputFiles } = await build({
      stdin: { contents, resolveDir: workspace },
      bundle: true,
      format: "esm",
      platform: "node",
      write: false,
      logLevel: "error",
    });
    expect(outputFiles[0]?.text).toBe("");
  });

  it("changes nothing in a process that imports its modules, but for those it names", async () => {
    const effects = fileURLToPath(new URL("import-effects.js", import.meta.url));
    const named = sideEffects === false ? [] : sideEffects.map((path) => path.replace("./", ""));
    const modules = itself().files.filter((path) => path.endsWith(".js") && !named.includes(path));
    const paths = modules.map((path) => `${workspace}/${home}/${path}`);
    const left = await runProgram(["node", effects, ...paths], { cwd: folder });
    expect(left.split("\n").filter((line) => line !== "" && !ofOthers.includes(line))).toEqual([]);
    for (const path of named) expect(itself().files).toContain(path);
  });
});

it("the command line comes with the licences of all that is bundled into it", async () => {
  const text = await readFile(`${workspace}/packages/cli/dist/main/licenses.txt`, "utf8");
  for (const name of ["@aws-sdk/client-amplify", "@smithy/core", "zod"])
    expect(text).toMatch(new RegExp(`^${name} \\d+\\.`, "m"));
  expect(text).toContain("Apache License");
  expect(text).toContain("Permission is hereby granted");
});

it("a bundle of the command line runs", async () => {
  const outfile = `${workspace}/packages/cli/bundle.cjs`;
  await build({
    entryPoints: [`${workspace}/packages/cli/bin/amplify-jobs.cjs`],
    bundle: true,
    format: "cjs",
    platform: "node",
    packages: "external",
    outfile,
  });
  const printed = await runProgram(["node", outfile, "list", "--adapter", "fake", "--max-items", "3"], {
    cwd: folder,
  });
  expect(JSON.parse(printed)).toMatchObject({ jobSummaries: [{}, {}, {}] });
});
