import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { afterAll, beforeAll, expect, it } from "vitest";
import { serveLists, type ListServer } from "../support/aws-lists/serve-lists.ts";
import { startGuide } from "../support/guide.ts";
import { packages } from "../support/workspace.ts";
import { bundleCore } from "./bundle-core.ts";
import { openConsumer, type Consumer } from "./consumer.ts";
import { bun, npm, pnpm, yarn1, yarn4 } from "./package-manager.ts";
import { publishPackages } from "./publish-packages.ts";
import { startRegistry, type Registry } from "./registry.ts";
import { runProgram } from "./run-program.ts";

/** Each package manager, Node, TypeScript and module resolution at least once. The first has the oldest of everything. */
const consumers: readonly Consumer[] = [
  { packageManager: yarn1, node: "20.3.0", typescript: "5.4.5", moduleResolution: "nodenext", oldest: true },
  { packageManager: pnpm, node: "22", typescript: "7.0.2", moduleResolution: "bundler" },
  { packageManager: npm, node: "24", typescript: "7.0.2", moduleResolution: "nodenext" },
  { packageManager: yarn4, node: "26", typescript: "5.4.5", moduleResolution: "bundler" },
  { packageManager: bun, typescript: "7.0.2", moduleResolution: "bundler" },
];

let folder: string;
let registry: Registry;
let lists: ListServer;

beforeAll(async () => {
  folder = await mkdtemp(`${tmpdir()}/rehearsal-`);
  registry = await startRegistry();
  lists = await serveLists();
  await publishPackages(folder, registry.url);
  const published = Object.entries(registry.versions()).map(([name, version]) => `${name}@${version}`);
  console.log(`published ${published.toSorted().join(", ")}`);
});
afterAll(async () => {
  await Promise.all([registry.close(), lists.close()]);
  await rm(folder, { recursive: true, force: true });
});

it("every public package is published", () => {
  expect(Object.keys(registry.versions()).toSorted()).toEqual(
    packages()
      .map(({ manifest }) => manifest.name)
      .toSorted(),
  );
});

it.each(consumers.map((one) => [one.packageManager.name, one] as const))(
  "what %s installs compiles and runs as the READMEs say",
  async (name, consumer) => {
    const { node, typescript, moduleResolution } = consumer;
    const project = await openConsumer(consumer, { folder, registry });
    await project.install();
    await project.compile();
    const { examples, runtime } = await project.runExamples(lists.url);
    expect(examples).toBeGreaterThan(5);
    expect(`${runtime}.`.startsWith(`Node ${node}.`)).toBe(node !== undefined);
    expect(await project.amplifyJobs("--version")).toBe(registry.versions()["@jobs/cli"]);
    const listed = await project.amplifyJobs(
      "list",
      "--adapter",
      "fake",
      "--max-items",
      "3",
      "--output",
      "json",
    );
    expect(JSON.parse(listed)).toMatchObject({ jobSummaries: [{}, {}, {}], NextToken: expect.any(String) });
    console.log(
      `${name} on ${runtime}, TypeScript ${typescript} (${moduleResolution}): installed, type-checked, ran ${examples} examples, listed 3 jobs`,
    );
  },
);

it("a new adapter, written as docs/writing-an-adapter.md says, passes the suite that was installed", async () => {
  const cwd = `${folder}/guide`;
  await mkdir(cwd);
  for (const [file, content] of Object.entries(npm.settings({ ours: registry.url, usual: "" })))
    await writeFile(`${cwd}/${file}`, content);
  const commands = startGuide("docs/writing-an-adapter.md", cwd);
  for (const command of commands) await runProgram(command.split(" "), { cwd });
  console.log(
    `npm: ran the ${commands.length} commands of docs/writing-an-adapter.md, and its adapter passes`,
  );
});

it("Vite bundles the core for browsers", async () => {
  const { bytes, printed } = await bundleCore(folder, registry);
  expect(printed).toContain("hit 25 70 exhausted");
  console.log(
    `npm, Vite: installed, type-checked, bundled the core's example to ${bytes} bytes, ran it without Node`,
  );
});
