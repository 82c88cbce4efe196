import { arch, cpus, platform } from "node:os";

/** What the figures depend on, and nothing that tells whose machine it is. */
export function machine(): string {
  const cores = cpus();
  return `Node ${process.version.slice(1)} on ${platform()} ${arch()}, ${cores.length} cores of ${cores[0]?.model.trim() ?? "an unknown kind"}`;
}
