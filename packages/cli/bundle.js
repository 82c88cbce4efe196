import { existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { build } from "rolldown";

// Makes `dist/main.cjs`, which `amplify-jobs` runs, and what that loads later, of the sources of all our packages and of what
// they import: hundreds of modules that are one by one slow to load (docs/decisions/0007).

/** The evaluator of `--query`: the paginator knows it, too, but needs it for no list of ours. It is loaded when something of it is used. */
const evaluator = /^const (\w+) = require\("(\.\/jmespath\.cjs)"\);$/m;
const loadEvaluatorLate = {
  name: "load-evaluator-late",
  renderChunk: (code) =>
    code.replace(evaluator, 'const $1 = new Proxy({}, { get: (_, name) => require("$2")[name] });'),
};

rmSync("dist/main", { recursive: true, force: true });
const { output } = await build({
  input: "src/main.ts",
  platform: "node",
  tsconfig: false,
  // The SDK's ES modules, of which most can be left out; Node itself would take its CommonJS.
  resolve: { conditionNames: ["@jobs/source", "module", "import", "node"], mainFields: ["module", "main"] },
  // Reads files that lie beside it.
  external: ["@pnpm/tabtab"],
  preserveEntrySignatures: false,
  plugins: [loadEvaluatorLate],
  // Node starts CommonJS sooner than ES modules.
  output: {
    dir: "dist",
    format: "cjs",
    entryFileNames: "[name].cjs",
    chunkFileNames: "main/[name].cjs",
    codeSplitting: { groups: [{ name: "jmespath", test: /[\\/]packages[\\/]jmespath[\\/]/ }] },
  },
});

// An `import.meta.url` of ours becomes this.
const ofOurs = "pathToFileURL(__filename)";
const lost = output.find(({ code = "" }) => /\b__(dirname|filename)\b/.test(code.replaceAll(ofOurs, "")));
if (lost !== undefined)
  throw new Error(
    `${lost.fileName} looks for files beside it, which are not there: leave its package external`,
  );

writeFileSync(
  "dist/main/licenses.txt",
  licensesOf(output.flatMap(({ moduleIds = [] }) => moduleIds.flatMap(packageOf))),
);

/** The folder of the package that a module comes from; nothing for those of this workspace. */
function packageOf(id) {
  if (!id.includes("node_modules")) return [];
  let folder = dirname(id);
  // Folders of modules have a manifest too, but one without a version.
  while (!existsSync(join(folder, "package.json")) || manifestOf(folder).version === undefined)
    folder = dirname(folder);
  return [folder];
}

function manifestOf(folder) {
  return JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
}

/** Each licence once, below the names of those that have it. */
function licensesOf(folders) {
  const names = new Map();
  for (const folder of new Set(folders.toSorted())) {
    const { name, version, license } = manifestOf(folder);
    const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
    const text = file === undefined ? license : readFileSync(join(folder, file), "utf8").trim();
    names.set(text, [...(names.get(text) ?? []), `${name} ${version}`]);
  }
  return Array.from(names, ([text, having]) => `${having.join("\n")}\n\n${text}\n`).join("\n\n");
}
