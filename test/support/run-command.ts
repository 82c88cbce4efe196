import { Writable } from "node:stream";
import { run } from "@jobs/cli";
import { demoTime } from "@jobs/fake-adapter";

export interface Outcome {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a command line in this process, with pipes for a terminal, from the time on at which the demo world ends. */
export async function runCommand(
  argv: readonly string[],
  env: Readonly<Record<string, string>> = {},
  signal = new AbortController().signal,
  time: Pick<Parameters<typeof run>[0], "now" | "elapsed" | "sleep"> = { now: fromDemoTime() },
): Promise<Outcome> {
  const [stdout, stderr] = [collector(), collector()];
  const status = await run({ argv, env, stdout: stdout.stream, stderr: stderr.stream, signal, ...time });
  return { status, stdout: stdout.text(), stderr: stderr.text() };
}

/** A clock that shows the demo's time when it is looked at first, so that the demo world is always the same one, and then goes on. */
function fromDemoTime(): () => number {
  let begun: number | undefined;
  return () => {
    begun ??= performance.now();
    return demoTime.getTime() + Math.floor(performance.now() - begun);
  };
}

function collector(): { stream: Writable; text(): string } {
  const chunks: string[] = [];
  const stream = new Writable({
    decodeStrings: false,
    write(chunk: string, _encoding, done) {
      chunks.push(chunk);
      done();
    },
  });
  return { stream, text: () => chunks.join("") };
}
