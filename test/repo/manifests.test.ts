import { describe, expect, it } from "vitest";
import { packages, read } from "../support/workspace.ts";

interface Manifest {
  readonly description: string;
  readonly keywords: readonly string[];
  readonly files: readonly string[];
  readonly exports: Readonly<Record<string, string | Readonly<Record<string, string>>>>;
  readonly publishConfig: Readonly<Record<string, unknown>>;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
}

// The order of the keys is the formatter's.
describe.each(
  packages().map(({ folder }) => [folder, JSON.parse(read(`${folder}/package.json`)) as Manifest] as const),
)("%s", (folder, manifest) => {
  it("says what it is, where it comes from, and what it needs", () => {
    expect(manifest).toMatchObject({
      license: "MIT",
      homepage: `https://github.com/jobs-ts/jobs/tree/main/${folder}#readme`,
      bugs: "https://github.com/jobs-ts/jobs/issues",
      repository: { type: "git", url: "git+https://github.com/jobs-ts/jobs.git", directory: folder },
      type: "module",
      engines: { node: ">=20.3" },
    });
    expect(manifest).toHaveProperty("sideEffects");
    expect(manifest.description).toMatch(/^[A-Za-z].*\.$/);
    expect(manifest.keywords).toEqual([...manifest.keywords].toSorted());
  });

  it("is published for all, with what it was made from, and without what only the build needs", () => {
    expect(manifest.publishConfig).toMatchObject({ access: "public", provenance: true });
    const bin = "bin" in manifest ? ["bin"] : [];
    expect(manifest.files).toEqual(["CHANGELOG.md", ...bin, "dist", "!dist/.tsbuildinfo"]);
  });

  it("leads to its sources here, and to the same modules, built, where it is installed", () => {
    const { "./package.json": itself, ...modules } = manifest.exports;
    expect(itself).toBe("./package.json");
    const built = Object.entries(modules).map(([entry, conditions]) => {
      const [[condition, source] = []] = Object.entries(conditions);
      expect(condition).toBe("@jobs/source");
      const file = source?.replace("./src/", "./dist/").replace(/\.ts$/, "");
      const published = { types: `${file}.d.ts`, default: `${file}.js` };
      expect(conditions).toEqual({ "@jobs/source": source, ...published });
      expect(Object.keys(conditions)).toEqual(["@jobs/source", "types", "default"]);
      return [entry, published];
    });
    expect(manifest.publishConfig["exports"]).toEqual({
      ...Object.fromEntries(built),
      "./package.json": itself,
    });
  });

  it("takes every version from one place", () => {
    for (const [name, range] of Object.entries({ ...manifest.dependencies, ...manifest.devDependencies })) {
      expect(range, name).toBe(name.startsWith("@jobs/") ? "workspace:^" : "catalog:");
    }
  });
});

it("what the rehearsal installs as the oldest are the low ends of the ranges", () => {
  const consumer = read("test/release/consumer.ts");
  const catalog = read("pnpm-workspace.yaml");
  for (const name of ["@aws-sdk/client-amplify", "@aws-sdk/credential-providers", "zod"]) {
    const [, oldest] = RegExp(`^ +"?${name}"?: "(\\d[^"]*)"`, "m").exec(consumer) ?? [];
    expect(catalog).toMatch(RegExp(`^ +"?${name}"?: \\^${oldest}$`, "m"));
  }
  expect(read("packages/contract/package.json")).toContain('"zod": "^4.0.0"');
});

it("only CI can publish: it alone can say what a package was made from", () => {
  expect(read("pnpm-workspace.yaml")).toMatch(/^provenance: true$/m);
  expect(read(".github/workflows/release.yml")).toMatch(/^ {6}id-token: write/m);
});
