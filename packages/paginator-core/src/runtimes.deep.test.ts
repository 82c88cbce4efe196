import { execFile } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { createContext, runInContext } from "node:vm";
import { build, transform } from "esbuild";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { hasChromium, openPage } from "../../../test/support/chromium.ts";
import { tour } from "./__fixtures__/tour.ts";

const run = promisify(execFile);
const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

const folder = mkdtempSync(join(tmpdir(), "runtimes-"));
/** A user's project: the package as it is published, and a program that uses it. */
const app = join(folder, "app");
const installed = join(folder, "installed");
const write = (file: string, text: string) => writeFileSync(join(app, file), text);

const runtimes: readonly Runtime[] = [
  ...[20, 22, 24, 26].map((major) => ({
    name: `Node ${major}`,
    version: RegExp(`^v${major}\\.`),
    from: `node-${major}@npm:node@${major}`,
    program: `node-${major}/bin/node`,
    args: [],
  })),
  { name: "Bun", version: /^1\./, from: "bun@1", program: ".bin/bun", args: [] },
  // Without any permission: the core uses no file, no environment variable and no network.
  { name: "Deno", version: /^deno 2\./, from: "deno@2", program: ".bin/deno", args: ["run", "--no-prompt"] },
];

interface Runtime {
  readonly name: string;
  readonly version: RegExp;
  /** The npm package that installs it. */
  readonly from: string;
  /** Its path below `node_modules`. */
  readonly program: string;
  readonly args: readonly string[];
}

/** The result of the tour over the sources, in this process. */
let expected: unknown;

beforeAll(async () => {
  expected = JSON.parse(JSON.stringify(await tour()));
  const core = join(app, "node_modules/@jobs/paginator-core");
  mkdirSync(core, { recursive: true });
  for (const path of ["package.json", "dist"])
    cpSync(here(`../${path}`), join(core, path), { recursive: true });
  const code = readFileSync(here("__fixtures__/tour.ts"), "utf8");
  write("package.json", '{ "type": "module" }');
  write("tour.js", (await transform(code, { loader: "ts", target: "es2023" })).code);
  write("main.js", 'import { tour } from "./tour.js";\nconsole.log(JSON.stringify(await tour()));\n');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("a tour sees all that the core does", async () => {
  const seen = Object.entries(await tour()).map(([stop, result]) => `${stop}: ${JSON.stringify(result)}`);
  expect(seen.join("\n")).toMatchInlineSnapshot(`
    "items: [[0,1,2,3,4,5,6,7,8,9],"exhausted",null]
    pages: [[[0,1,2,3],"é4",0,0,"WyJjdXJzb3IiLDAseyJjdXJzb3IiOiJcdTAwZTk0In1d"],[[4,5,6,7],"é8",1,0,"WyJjdXJzb3IiLDAseyJjdXJzb3IiOiJcdTAwZTk4In1d"],[[8,9],null,2,0,null]]
    maxItems in the middle of a page, and the rest from its token: [[0,1,2,3,4,5],"maxItems","WyJjdXJzb3IiLDIseyJjdXJzb3IiOiJcdTAwZTk0In1d",[6,7,8,9],"exhausted",["é0","é4","é4","é8"]]
    a loop that is left and goes on: [[0,1,2,3,4],"WyJjdXJzb3IiLDEseyJjdXJzb3IiOiJcdTAwZTk0In1d",[[5,6,7],[8,9]],"exhausted"]
    an abort in flight: [["AbortError"],true,true,"WyJjdXJzb3IiLDAseyJjdXJzb3IiOiJcdTAwZTk0In1d",null]
    an abort between items, with a reason: [[0,1],true,"WyJjdXJzb3IiLDIse31d"]
    a page that fails, and is asked for again: [true,"WyJjdXJzb3IiLDAseyJjdXJzb3IiOiJcdTAwZTk0In1d",[0,1,2,3,4,5,6,7,8,9],["é0","é4","é4","é8"]]
    a collect() that fails, and is called again: [0,"a primitive",true,[1,2,3,4,5,6,7,8,9],["é0","é4","é8","é8"]]
    a token that comes again: [["PaginationError","TOKEN_REPEATED","WyJjdXJzb3IiLDEseyJjdXJzb3IiOiJiIn0seyJjdXJzb3IiOiJhIn1d"],["a","b"],["a","b"],"repeatedToken",null]
    prefetch: [0,2,[1,2,3,4,5,6,7,8,9],["é0","é4","é8"]]
    next() calls side by side: [0,1,2,3,4,null]
    options and tokens that are refused: [["RangeError"],["PaginationError","INVALID_TOKEN"],[]]"
  `);
});

describe("the built core does the same in", () => {
  let offline = false;
  beforeAll(async () => {
    mkdirSync(installed);
    writeFileSync(join(installed, "package.json"), "{}");
    const packages = runtimes.map(({ from }) => from);
    try {
      await run("npm", ["install", "--prefer-offline", "--no-audit", "--no-fund", ...packages], {
        cwd: installed,
      });
    } catch (error) {
      offline = /ENOTFOUND|EAI_AGAIN|ENETUNREACH|ECONNREFUSED|ETIMEDOUT/.test(String(error));
      if (!offline) throw error;
      console.warn("NOTICE: the npm registry cannot be reached, so no other runtime is tried.");
    }
  }, 180_000);

  test.for(runtimes)("$name", async ({ version, program, args }, { skip }) => {
    skip(offline, "offline");
    const path = join(installed, "node_modules", program);
    const env = { PATH: process.env["PATH"], HOME: folder };
    expect((await run(path, ["--version"], { env })).stdout).toMatch(version);
    const { stdout } = await run(path, [...args, "main.js"], { cwd: app, env });
    expect(JSON.parse(stdout)).toEqual(expected);
  });
});

describe("bundled for a browser, it does the same", () => {
  let bundle = "";
  beforeAll(async () => {
    const { outputFiles } = await build({
      entryPoints: [join(app, "tour.js")],
      bundle: true,
      minify: true,
      platform: "browser",
      format: "iife",
      globalName: "program",
      write: false,
    });
    bundle = outputFiles[0]?.text ?? "";
  });

  test("where nothing is global but the language and what every browser has", async () => {
    const web = { AbortController, AbortSignal, DOMException, Event, EventTarget, atob, btoa };
    const context = createContext({ ...web });
    const text: unknown = await runInContext(`${bundle}program.tour().then(JSON.stringify)`, context);
    expect(JSON.parse(String(text))).toEqual(expected);
  });

  test.skipIf(!hasChromium)("in Chromium", async () => {
    // Encoded in characters that mean nothing in HTML.
    const page = `${bundle}program.tour().then(
      (seen) => document.write(encodeURIComponent(JSON.stringify(seen))),
      (error) => document.write(encodeURIComponent(String(error.stack))),
    )`;
    write("page.html", `<meta charset="utf-8"><script>${page}</script>`);
    const stdout = await openPage(`file://${app}/page.html`);
    const [, text = ""] = /<body>(.*)<\/body>/.exec(stdout) ?? [];
    expect(decodeURIComponent(text)).toBe(JSON.stringify(expected));
  });
});
