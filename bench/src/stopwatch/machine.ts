import { arch, cpus, platform } from "node:os";

/** What the figures depend on, and nothing that tells whose machine it is. */
export function machine(): string {
  const cores = cpus();
  return `${platform()} ${arch()}, ${cores.length} cores of ${cores[0]?.model.trim() ?? "an unknown kind"}`;
}
