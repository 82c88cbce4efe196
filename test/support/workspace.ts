import { readdirSync, readFileSync } from "node:fs";
import { posix } from "node:path";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("../../", import.meta.url));

/** A file of the workspace as text. */
export function read(path: string): string {
  return readFileSync(`${root}${path}`, "utf8");
}

/** The paths of all files below a folder of the workspace with this ending, except those that are installed or built. */
export function filesBelow(folder: string, ending: string): string[] {
  return readdirSync(`${root}${folder}`, { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    // Installed and built files are not even searched, which would take seconds.
    if (entry.isDirectory())
      return ["node_modules", "dist"].includes(entry.name) ? [] : filesBelow(path, ending);
    return entry.isFile() && path.endsWith(ending) ? [path] : [];
  });
}

export interface Package {
  readonly folder: string;
  readonly manifest: {
    readonly version: string;
    readonly name: string;
    readonly exports: Readonly<Record<string, unknown>>;
    readonly dependencies?: Readonly<Record<string, string>>;
    readonly peerDependencies?: Readonly<Record<string, string>>;
  };
  /** Paths of its sources, without tests and their fixtures. */
  readonly sources: readonly string[];
}

export function packages(): Package[] {
  return readdirSync(`${root}packages`).map((name) => {
    const folder = `packages/${name}`;
    const sources = filesBelow(`${folder}/src`, ".ts").filter(
      (path) => !/\.test\.ts$|__fixtures__/.test(path),
    );
    return { folder, manifest: JSON.parse(read(`${folder}/package.json`)) as Package["manifest"], sources };
  });
}

/** The imports that a source file loads at once: without types, and without what it loads later. */
export function loadedWith(path: string): string[] {
  return [...read(path).matchAll(/^(?:import|export) (?!type\b)(?:[^;]*? from )?"([^"]+)"/gm)].map(
    ([, specifier]) => specifier ?? "",
  );
}

/** The path of a relative import. */
export function resolveImport(from: string, specifier: string): string {
  return posix.join(posix.dirname(from), specifier);
}

/** What a source file imports, exports from, or loads later: types included. */
export function importsOf(path: string): string[] {
  const text = read(path);
  return [...text.matchAll(/(?:from|import)\s*\(?\s*"([^"]+)"/g)].map(([, specifier]) => specifier ?? "");
}
