import { describe, expect, it } from "vitest";
import { filesBelow, importsOf, packages, read } from "./support/workspace.ts";

/** Which packages of ours each package may know. */
const arrows: Readonly<Record<string, readonly string[]>> = {
  "@jobs/jmespath": [],
  "@jobs/paginator-core": [],
  "@jobs/aws-paginator": ["@jobs/paginator-core", "@jobs/jmespath"],
  "@jobs/contract": ["@jobs/aws-paginator", "@jobs/paginator-core"],
  "@jobs/amplify-adapter": ["@jobs/contract"],
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
    .filter(({ manifest }) => /core|jmespath|aws-paginator|fake/.test(manifest.name))
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

it("one file of the cli touches the process, and one picks an adapter", () => {
  const cli = all.find(({ manifest }) => manifest.name === "@jobs/cli")?.sources ?? [];
  const withoutComments = (path: string) =>
    read(path)
      .replaceAll(/\/\*[^]*?\*\/|\/\/.*/g, "")
      .replaceAll(/"[^"]*"|`[^`]*`/g, "");
  expect(cli.filter((path) => /\bprocess\b|\bconsole\b/.test(withoutComments(path)))).toEqual([
    "packages/cli/src/main.ts",
  ]);
  expect(cli.filter((path) => foreign(path).includes("@jobs/amplify-adapter"))).toEqual([
    "packages/cli/src/open-client.ts",
  ]);
});

it("no source file is named for nothing in particular", () => {
  const names = all.flatMap(({ sources }) => sources).map((path) => path.split("/").at(-1));
  expect(names.filter((name) => /^(utils?|helpers?|types?|common|misc)\.ts$/.test(name ?? ""))).toEqual([]);
});

it("the lockfile names no host", () => {
  expect(read("pnpm-lock.yaml")).not.toMatch(/https?:\/\//);
});
