import { readFileSync } from "node:fs";

/** The installed version of a dependency. Read from its folder, because few packages export their manifest. */
export function installedVersion(name: string): string {
  const manifest = new URL(`../node_modules/${name}/package.json`, import.meta.url);
  const { version }: { version: string } = JSON.parse(readFileSync(manifest, "utf8"));
  return version;
}
