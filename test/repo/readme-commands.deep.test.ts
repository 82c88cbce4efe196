import { execFile } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { promisify } from "node:util";
import { describe, expect, it, onTestFinished } from "vitest";
import { credentials } from "../support/amplify-over-http.ts";
import { codeBlocks, pages } from "../support/code-blocks.ts";
import { outcomeOf, startProcess, startServe } from "../support/start-process.ts";
import { packages, read, root } from "../support/workspace.ts";

const commands = pages()
  .flatMap((path) => codeBlocks(path, "sh"))
  .flatMap(({ place, code }) =>
    code
      .trim()
      .split("\n")
      .map((line) => [line, place] as const),
  );

const { scripts, packageManager } = JSON.parse(read("package.json")) as {
  scripts: Record<string, string>;
  packageManager: string;
};

describe("every command in a README or a page of docs", () => {
  it("is there", () => {
    expect(commands.length).toBeGreaterThan(8);
  });

  it.each(commands)("%s (%s)", async (line, place) => {
    const words = line.split(" ");
    const [program, ...args] = words;
    if (program === "npm" && args[0] === "install" && args[1]?.startsWith("../jobs/"))
      await expectToInstallFromClone(args[1].slice("../jobs/".length));
    else if (program === "npm" && args[0] === "install") expectToInstall(args.slice(1), place);
    else if (program === "npm") expect(Object.keys(scripts)).toContain(args[0]);
    else if (args[0] === packageManager) await expectScriptToWork(args.slice(1));
    else if (program === "export") for (const word of args) expect(word).toMatch(/^AWS_[A-Z_]+=\S+$/);
    // Run in the deep tier, where an `aws` is installed.
    else if (program === "aws") expect(args.slice(0, 2)).toEqual(["amplify", "list-jobs"]);
    else {
      expect([program, args[0]]).toEqual(["npx", "amplify-jobs"]);
      await expectToWork(args.slice(1));
    }
  });
});

/** A README installs its own package, and what that wants from whoever installs it. The rehearsal of a release does so. */
function expectToInstall(names: readonly string[], place: string): void {
  const own = packages().find(({ folder }) => place.startsWith(`${folder}/`));
  expect(names).toEqual([own?.manifest.name, ...Object.keys(own?.manifest.peerDependencies ?? {})]);
}

/** Runs it in a project of its own, which then imports the package. */
async function expectToInstallFromClone(folder: string): Promise<void> {
  const run = promisify(execFile);
  const project = await mkdtemp(`${tmpdir()}/project-`);
  onTestFinished(() => rm(project, { recursive: true, force: true }));
  const install = ["install", "--prefix", project, "--no-audit", "--no-fund", root + folder];
  await run("npm", install, { cwd: project });
  const name = packages().find((known) => known.folder === folder)?.manifest.name;
  const program = `import * as all from "${name}"; console.log(Object.keys(all).length)`;
  const { stdout } = await run(process.execPath, ["--input-type=module", "--eval", program], {
    cwd: project,
  });
  expect(Number(stdout)).toBeGreaterThan(0);
}

/** Runs the built program that a script of the workspace ends with. */
async function expectScriptToWork([script = "", ...args]: string[]): Promise<void> {
  if (script === "install") return;
  const path = /&& node (\S+)$/.exec(scripts[script] ?? "")?.[1] ?? "";
  const { stdout } = await promisify(execFile)(process.execPath, [root + path, ...args]);
  expect(stdout).not.toBe("");
}

async function expectToWork(args: string[]): Promise<void> {
  if (args[0] === "serve") {
    const { url } = await startServe();
    expect((await fetch(`${url}/apps`)).status).toBe(200);
    return;
  }
  const remote = args.indexOf("--endpoint-url");
  if (remote >= 0) args[remote + 1] = (await startServe()).url;
  const { status, stdout } = await outcomeOf(startProcess(args, { ...credentials, AWS_REGION: "us-east-1" }));
  expect(status).toBe(0);
  expect(stdout).not.toBe("");
}
