import { arch, cpus, platform } from "node:os";

/** Describes the machine, on which the figures depend, without saying whose it is. */
export function machine(): string {
  const cores = cpus();
  return `${platform()} ${arch()}, ${cores.length} cores of ${cores[0]?.model.trim() ?? "an unknown kind"}`;
}
