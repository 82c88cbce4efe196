import { createClock, createDemoWorld, demoBranch, type World } from "@jobs/fake-adapter";
import { createFakeServer, type FakeServer, type FakeServerOptions } from "@jobs/fake-adapter/server";
import { onTestFinished, vi } from "vitest";
import type { Terminal } from "../terminal/terminal.ts";
import { noon } from "./jobs.ts";
import { printed, type Outcome } from "./terminal.ts";

export interface LocalAmplify {
  readonly server: FakeServer;
  /** Runs a command line against it. While that waits, the time of the service goes by at once. */
  run(argv: readonly string[], columns?: number, rest?: Partial<Terminal>): Promise<Outcome>;
  /** What time it is there, in milliseconds since 1970. */
  now(): number;
  /** Does something once the clock has come to so many milliseconds from now. */
  at(milliseconds: number, action: () => Promise<unknown>): void;
}

/** A local Amplify over HTTP, with a clock that is stepped by whoever waits. */
export async function openLocalAmplify(
  options: FakeServerOptions = {},
  world: World = createDemoWorld(),
): Promise<LocalAmplify> {
  vi.stubEnv("AWS_ACCESS_KEY_ID", "AKIDEXAMPLE");
  vi.stubEnv("AWS_SECRET_ACCESS_KEY", "canary-secret");
  vi.stubEnv("AWS_MAX_ATTEMPTS", "1");
  vi.stubEnv("AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED", "true");
  const clock = createClock({ at: new Date(noon) });
  const server = await createFakeServer(world, { clock, ...options });
  onTestFinished(() => {
    vi.unstubAllEnvs();
    return server.close();
  });
  const now = () => clock.now();
  const plans: { time: number; action: () => Promise<unknown> }[] = [];
  const sleep = async (milliseconds: number, signal: AbortSignal) => {
    clock.advance(milliseconds);
    for (const plan of plans.splice(0)) {
      if (plan.time > clock.now()) plans.push(plan);
      else await plan.action();
    }
    signal.throwIfAborted();
  };
  const { appId, branchName } = demoBranch;
  const remote = [
    "--app-id",
    appId,
    "--branch-name",
    branchName,
    "--endpoint-url",
    server.url,
    "--region",
    "us-east-1",
  ];
  return {
    server,
    now,
    run: ([command = "", ...argv], columns, rest) =>
      printed([command, ...remote, ...argv], columns, { now, elapsed: now, sleep, ...rest }),
    at: (milliseconds, action) => plans.push({ time: clock.now() + milliseconds, action }),
  };
}
