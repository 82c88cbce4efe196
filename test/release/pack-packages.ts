import { copyWorkspace } from "./copy-workspace.ts";
import { runProgram } from "./run-program.ts";

export interface Packed {
  readonly name: string;
  /** Path of the tarball. */
  readonly filename: string;
  /** Paths of what is in it. */
  readonly files: readonly string[];
}

/** Versions, builds and packs every package in a copy of the checkout, so that nothing of a former build is left in it. */
export async function packPackages(
  folder: string,
): Promise<{ workspace: string; packed: readonly Packed[] }> {
  const workspace = await copyWorkspace(`${folder}/workspace`);
  const pnpm = (...words: string[]) => runProgram(["pnpm", ...words], { cwd: workspace });
  await pnpm("install", "--frozen-lockfile", "--prefer-offline");
  await pnpm("version-packages");
  await pnpm("build");
  const every = ["--recursive", "--filter", "./packages/*"];
  const packed = JSON.parse(await pnpm(...every, "pack", "--json", "--pack-destination", folder)) as {
    readonly name: string;
    readonly filename: string;
    readonly files: readonly { readonly path: string }[];
  }[];
  return {
    workspace,
    packed: packed.map(({ name, filename, files }) => ({
      name,
      filename,
      files: files.map(({ path }) => path).toSorted(),
    })),
  };
}
