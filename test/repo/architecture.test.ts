import { describe, expect, it } from "vitest";
import { filesBelow, importsOf, loadedWith, packages, read, resolveImport } from "../support/workspace.ts";

/** Which packages of ours each package may know. */
const arrows: Readonly<Record<string, readonly string[]>> = {
  "@jobs/jmespath": [],
  "@jobs/rate-limiter": [],
  "@jobs/paginator-core": [],
  "@jobs/aws-paginator": ["@jobs/paginator-core", "@jobs/jmespath"],
  "@jobs/contract": ["@jobs/aws-paginator", "@jobs/paginator-core"],
  "@jobs/amplify-adapter": ["@jobs/contract", "@jobs/rate-limiter"],
  "@jobs/fake-adapter": ["@jobs/contract"],
  "@jobs/cli": ["@jobs/contract", "@jobs/amplify-adapter", "@jobs/fake-adapter", "@jobs/jmespath"],
};

const all = packages();
const packageOf = (specifier: string) =>
  specifier
    .split("/")
    .slice(0, specifier.startsWith("@") ? 2 : 1)
    .join("/");
const foreign = (path: string) => importsOf(path).filter((specifier) => !specifier.startsWith("."));

it("every package has its place in the arrows", () => {
  expect(all.map(({ manifest }) => manifest.name).toSorted()).toEqual(Object.keys(arrows).toSorted());
});

describe.each(all.map((one) => [one.manifest.name, one] as const))(
  "%s",
  (name, { folder, manifest, sources }) => {
    const declared = Object.keys({ ...manifest.dependencies, ...manifest.peerDependencies });

    it("knows only the packages its arrows point to, in its manifest and in its imports, tests included", () => {
      const imported = filesBelow(`${folder}/src`, ".ts").flatMap(foreign).map(packageOf);
      const ours = [...declared, ...imported].filter((other) => other.startsWith("@jobs/") && other !== name);
      expect(arrows[name]).toEqual(expect.arrayContaining([...new Set(ours)]));
    });

    it("declares what its sources import", () => {
      for (const path of sources) {
        const imported = foreign(path).filter((specifier) => !specifier.startsWith("node:"));
        expect(declared, path).toEqual(expect.arrayContaining(imported.map(packageOf)));
      }
    });

    it("has a README and a licence, and an index that only lists", () => {
      expect(read(`${folder}/README.md`)).toMatch(new RegExp(`^# ${name}\n`));
      expect(read(`${folder}/LICENSE`)).toBe(read("LICENSE"));
      const index = sources.find((path) => path.endsWith("src/index.ts"));
      if (index !== undefined)
        expect(read(index).replaceAll(/export (type )?\{[^}]*\} from "[^"]+";\n/g, "")).toBe("");
    });
  },
);

it("@aws-sdk is known to the amplify adapter alone", () => {
  const knowing = all.filter(({ sources, manifest }) => {
    const names = [...Object.keys(manifest.dependencies ?? {}), ...sources.flatMap(foreign)];
    return names.some((specifier) => specifier.startsWith("@aws-sdk/"));
  });
  expect(knowing.map(({ manifest }) => manifest.name)).toEqual(["@jobs/amplify-adapter"]);
});

it("the core, JMESPath, the dialect and the fake client import nothing of Node", () => {
  const free = all
    .filter(({ manifest }) => /core|jmespath|rate-limiter|aws-paginator|fake/.test(manifest.name))
    .flatMap(({ sources }) => sources);
  const ofServer = (path: string) => /fake-adapter\/src\/server(\.ts|\/)/.test(path);
  for (const path of free.filter((one) => !ofServer(one))) {
    expect(
      foreign(path).filter((specifier) => specifier.startsWith("node:")),
      path,
    ).toEqual([]);
    expect(read(path), path).not.toMatch(/\bBuffer\b/);
    if (!path.endsWith("/server.ts"))
      expect(
        importsOf(path).filter((specifier) => /\/server(\/|\.ts)/.test(specifier)),
        path,
      ).toEqual([]);
  }
});

const cli = all.find(({ manifest }) => manifest.name === "@jobs/cli")?.sources ?? [];

it("one file of the cli touches the process, and one picks an adapter", () => {
  const withoutComments = (path: string) =>
    read(path)
      .replaceAll(/\/\*[^]*?\*\/|\/\/.*/g, "")
      .replaceAll(/"[^"]*"|`[^`]*`/g, "");
  expect(cli.filter((path) => /\bprocess\b|\bconsole\b/.test(withoutComments(path)))).toEqual([
    "packages/cli/src/main.ts",
  ]);
  const knowing = (adapter: string) => cli.filter((path) => foreign(path).map(packageOf).includes(adapter));
  expect(knowing("@jobs/amplify-adapter")).toEqual(["packages/cli/src/service/open-client.ts"]);
  // The made-up service can be served, too.
  expect(knowing("@jobs/fake-adapter").toSorted()).toEqual([
    "packages/cli/src/service/open-client.ts",
    "packages/cli/src/service/open-server.ts",
  ]);
});

/** Which rooms of the cli each room may know, types included. */
const rooms: Readonly<Record<string, readonly string[]>> = {
  time: [],
  terminal: ["time"],
  service: ["terminal"],
  output: ["terminal", "time"],
  "command-line": ["output", "terminal", "time"],
  listing: ["command-line", "output", "service", "terminal"],
  waiting: ["output", "service", "terminal", "time"],
  commands: ["command-line", "listing", "output", "service", "terminal", "time", "waiting"],
};

describe("the cli", () => {
  const src = "packages/cli/src/";
  const roomOf = (path: string) => path.slice(src.length).split("/").slice(0, -1)[0] ?? "";
  const importedBy = (path: string) =>
    importsOf(path)
      .filter((specifier) => specifier.startsWith("."))
      .map((specifier) => resolveImport(path, specifier));

  it("has rooms that know only those below them", () => {
    for (const path of cli.filter((one) => roomOf(one) !== "")) {
      const known = importedBy(path).map(roomOf);
      expect([roomOf(path), ...(rooms[roomOf(path)] ?? [])], path).toEqual(expect.arrayContaining(known));
    }
  });

  it("has no import between commands: only their table knows them all", () => {
    const commandOf = (path: string) => /\/commands\/(.*)\//.exec(path)?.[1];
    for (const path of cli.filter((one) => commandOf(one) !== undefined)) {
      const others = importedBy(path).filter((one) => one.startsWith(`${src}commands/`));
      expect(others.map(commandOf), path).toEqual(others.map(() => commandOf(path)));
    }
    const table = importedBy(`${src}commands/commands.ts`).filter((path) => roomOf(path) === "commands");
    const folders = new Set(cli.flatMap((path) => commandOf(path) ?? []));
    expect(table.toSorted()).toEqual(
      [...folders].map((name) => `${src}commands/${name}/command.ts`).toSorted(),
    );
  });

  it("has no circle of files, types and what is loaded later included", () => {
    const done = new Set<string>();
    const visit = (path: string, above: readonly string[]): void => {
      expect(above, [...above, path].join(" -> ")).not.toContain(path);
      if (done.has(path)) return;
      for (const next of importedBy(path).filter((one) => one.endsWith(".ts"))) visit(next, [...above, path]);
      done.add(path);
    };
    for (const path of cli) visit(path, []);
    expect(done.size).toBe(cli.length);
  });

  it("describes a command without a library, and without what it needs to run", () => {
    const needed = new Set<string>();
    const visit = (path: string): void => {
      if (needed.has(path)) return;
      needed.add(path);
      for (const specifier of loadedWith(path))
        if (specifier.startsWith(".")) visit(resolveImport(path, specifier));
    };
    const described = cli.filter((path) => path.endsWith("/command.ts"));
    for (const path of [`${src}run.ts`, `${src}command-line/help.ts`, ...described]) visit(path);
    const libraries = [...needed].flatMap(loadedWith).filter((specifier) => !/^(\.|node:)/.test(specifier));
    expect(libraries.filter((specifier) => specifier !== "@jobs/contract/words")).toEqual([]);
    expect(importsOf("packages/contract/src/words.ts")).toEqual([]);
    expect([...needed].filter((path) => /\/listing\/|open-|parse\.ts/.test(path))).toEqual([]);
  });

  it("has no file that bears the name of a folder beside it", () => {
    const folders = new Set(cli.map((path) => path.split("/").slice(0, -1).join("/")));
    expect(cli.filter((path) => folders.has(path.replace(/\.ts$/, "")))).toEqual([]);
  });
});

it("no source file is named for nothing in particular", () => {
  const names = all.flatMap(({ sources }) => sources).map((path) => path.split("/").at(-1));
  expect(names.filter((name) => /^(utils?|helpers?|types?|common|misc)\.ts$/.test(name ?? ""))).toEqual([]);
});

it("the lockfile names no host", () => {
  expect(read("pnpm-lock.yaml")).not.toMatch(/https?:\/\//);
});
