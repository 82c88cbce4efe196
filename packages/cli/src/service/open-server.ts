import { createDemoWorld, parseFault, type Faults, parseWorld } from "@jobs/fake-adapter";
import { createFakeServer } from "@jobs/fake-adapter/server";
import type { Terminal } from "../terminal/terminal.ts";
import type { Branch } from "./which-branch.ts";

export { parseFault };
export type { Faults };

export interface ServerChoice {
  /** 0 for any that is free. */
  readonly port: number;
  /** Names that a request may give as its host beside those of this machine. */
  readonly allowedHosts: readonly string[] | undefined;
  /** How many times as fast as the clock started jobs run. */
  readonly speed: number;
  readonly faults: Faults;
  /** The JSON of the world to serve. Default: the demo world. */
  readonly world: string | undefined;
}

/** A made-up service that answers on this machine. */
export interface OpenServer {
  readonly url: string;
  /** What there is to ask for. */
  readonly branches: readonly Branch[];
  close(): Promise<void>;
}

/** Opens the made-up service, with the same jobs that the fake client has: the newest began moments ago. */
export async function openServer(
  choice: ServerChoice,
  { now = Date.now }: Pick<Terminal, "now">,
): Promise<OpenServer> {
  const { port, allowedHosts, speed, faults, world: text } = choice;
  const world = text === undefined ? createDemoWorld({ at: new Date(now()) }) : parseWorld(text);
  const { url, close } = await createFakeServer(world, {
    port,
    allowedHosts,
    faults,
    clock: { now },
    speed,
  });
  const branches = world.apps.flatMap((one) =>
    one.branches.map(({ branch }) => ({ appId: one.app.appId, branchName: branch.branchName })),
  );
  return { url, branches, close };
}
