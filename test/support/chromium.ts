import { execFile, execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { promisify } from "node:util";

const program = ["chromium", "chromium-browser", "google-chrome"].find((name) => {
  try {
    return execFileSync(name, ["--version"], { stdio: "pipe" });
  } catch {
    return false;
  }
});
if (program === undefined)
  console.warn("NOTICE: no Chromium is installed, so the tests that need it are skipped.");

export const hasChromium = program !== undefined;

/** The HTML of a page after its scripts have run. `resolve` maps host names to addresses. */
export async function openPage(url: string, resolve: Readonly<Record<string, string>> = {}): Promise<string> {
  const profile = mkdtempSync(`${tmpdir()}/chromium-`);
  const rules = Object.entries(resolve).map(([name, address]) => `MAP ${name} ${address}`);
  const flags = [
    "--headless",
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--no-proxy-server",
    `--host-resolver-rules=${rules.join(",")}`,
    `--user-data-dir=${profile}`,
    "--virtual-time-budget=60000",
  ];
  if (process.getuid?.() === 0) flags.push("--no-sandbox");
  try {
    const { stdout } = await promisify(execFile)(String(program), [...flags, "--dump-dom", url]);
    return stdout;
  } finally {
    rmSync(profile, { recursive: true, force: true });
  }
}
