import { execFile } from "node:child_process";
import { root } from "../support/workspace.ts";

export interface Surroundings {
  readonly cwd: string;
  /** Folders where programs are looked for first. */
  readonly path?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
}

/**
 * Runs a program to its end and gives what it printed to stdout. A failure says all it printed.
 * Of the package manager that started the tests it sees nothing but the machine's registry.
 */
export function runProgram(
  [command = "", ...args]: readonly string[],
  { cwd, path = [], env = {} }: Surroundings,
): Promise<string> {
  const PATH = [...path, ...outsidePath()].join(":");
  const options = { cwd, env: { ...outside(), ...env, PATH }, timeout: 300_000, maxBuffer: 2 ** 26 };
  return new Promise((resolve, reject) => {
    execFile(command, args, options, (error, stdout, stderr) => {
      if (error === null) resolve(stdout);
      else reject(new Error(`${[command, ...args].join(" ")} failed in ${cwd}\n${stdout}\n${stderr}`));
    });
  });
}

/** Programs of this workspace are not on it. */
function outsidePath(): string[] {
  return (process.env["PATH"] ?? "").split(":").filter((folder) => !folder.startsWith(root));
}

function outside(): Record<string, string | undefined> {
  const inherited =
    /^(npm_(?!config_(registry|userconfig|cafile|.*proxy)$)|p?npm_|init_cwd|node_|vitest|ci$)/i;
  return Object.fromEntries(
    Object.entries(process.env).filter(([name]) => name === "NODE_EXTRA_CA_CERTS" || !inherited.test(name)),
  );
}
