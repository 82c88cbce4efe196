// Runs the pnpm that `packageManager` in package.json names, whether one is installed or not: `node .ci/pnpm.js install`.
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";

const { packageManager } = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8"));
const words = ["--prefer-offline", "-y", packageManager, ...process.argv.slice(2)];
// On Windows npx is a script, which only a shell runs; no word of ours needs quotes.
const { status } = spawnSync("npx", words, { stdio: "inherit", shell: process.platform === "win32" });
process.exit(status ?? 1);
